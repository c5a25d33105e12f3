import type { EngineClient } from "@pulumi/pulumi/proto/engine_grpc_pb";

/**
 * The engine's own log. A line that a dynamic provider prints is always shown; one that it logs here at the level
 * `debug` only with `--debug`.
 */
export class EngineLog {
    private client: EngineClient | undefined;

    /** @param address of the engine; undefined if it is unknown: nothing is logged then. */
    constructor(private readonly address: string | undefined) {}

    debug(line: string): void {
        if (this.address === undefined) {
            return;
        }
        // Loaded by the first call of the service: a preview makes none, and need not wait for it.
        const {
            createEngineClient,
            show,
        }: typeof import("../engine/engineClient") = require("../engine/engineClient");
        this.client ??= createEngineClient(this.address);
        show(this.client, { severity: "debug", text: line });
    }
}
