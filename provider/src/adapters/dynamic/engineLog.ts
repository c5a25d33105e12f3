import type { EngineClient } from "@pulumi/pulumi/proto/engine_grpc_pb";

/**
 * The engine's own log. What a dynamic provider prints is shown whether or not anybody asked for it; what it logs with the
 * engine, at the level `debug`, only to whoever runs the CLI with `--debug`.
 */
export class EngineLog {
    private client: EngineClient | undefined;

    /** @param address host and port of the engine; undefined if it is not known: then nothing is logged. */
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
