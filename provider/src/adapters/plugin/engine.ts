import type { EngineClient } from "@pulumi/pulumi/proto/engine_grpc_pb";
import { createEngineClient, show } from "../engine/engineClient";
import { engineGone } from "../engine/engineGone";
import { grpc } from "./pulumiModules";

export class Engine {
    private readonly client: EngineClient;

    constructor(address: string) {
        this.client = createEngineClient(address);
    }

    /** Shows a line in a resource's row. @param isPassing whether it matters only while the operation runs. */
    log(urn: string, line: string, isPassing: boolean): void {
        show(this.client, { severity: "info", text: line, urn, isPassing });
    }

    /** @param urn of the resource to show the warning with. Default: none; it is shown with the stack. */
    warn(line: string, urn = ""): void {
        show(this.client, { severity: "warn", text: line, urn });
    }

    /** Shows a line to whoever runs the CLI with `--debug`. */
    debug(line: string): void {
        show(this.client, { severity: "debug", text: line });
    }

    /** @throws UserFacingError if the engine is gone, which refuses a connection: see {@link engineGone}. A slow one is there. */
    requireThere(): Promise<void> {
        const channel = this.client.getChannel();
        return new Promise((resolve, reject) => {
            const look = (): void => {
                const state = channel.getConnectivityState(true);
                if (state === grpc.connectivityState.READY) {
                    resolve();
                } else if (
                    state === grpc.connectivityState.IDLE ||
                    state === grpc.connectivityState.CONNECTING
                ) {
                    channel.watchConnectivityState(state, Number.POSITIVE_INFINITY, look);
                } else {
                    reject(engineGone());
                }
            };
            look();
        });
    }

    /** Calls back once the engine is gone: it cannot say so, and its processes would stay behind. */
    whenGone(callback: () => void): void {
        const channel = this.client.getChannel();
        const watch = (): void => {
            // Reconnects if the connection is lost or was idle: an engine that is there accepts it.
            const state = channel.getConnectivityState(true);
            if (state === grpc.connectivityState.TRANSIENT_FAILURE) {
                callback();
            } else if (state !== grpc.connectivityState.SHUTDOWN) {
                channel.watchConnectivityState(state, Number.POSITIVE_INFINITY, watch);
            }
        };
        watch();
    }

    close(): void {
        this.client.close();
    }
}
