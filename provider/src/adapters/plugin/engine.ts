import type { EngineClient } from "@pulumi/pulumi/proto/engine_grpc_pb";
import type { LogRequest } from "@pulumi/pulumi/proto/engine_pb";
import { printable } from "../../common/printable";
import { engineGone } from "../engine/engineGone";
import { engineService, grpc, engine as protocol } from "./pulumiModules";

export class Engine {
    private readonly client: EngineClient;

    constructor(address: string) {
        this.client = new engineService.EngineClient(address, grpc.credentials.createInsecure(), {
            // The engine is on this machine, so no proxy leads to it.
            "grpc.enable_http_proxy": 0,
            // A lost connection is retried this soon, which shows whether the engine is still there.
            "grpc.initial_reconnect_backoff_ms": 100,
        });
    }

    /** Shows a line in a resource's row. @param isPassing whether it matters only while the operation runs. */
    log(urn: string, line: string, isPassing: boolean): void {
        this.send(
            new protocol.LogRequest()
                .setSeverity(protocol.LogSeverity.INFO)
                .setUrn(urn)
                .setMessage(printable(line))
                .setEphemeral(isPassing),
        );
    }

    /** @param urn of the resource to show the warning with. Default: none; it is shown with the stack. */
    warn(line: string, urn = ""): void {
        this.send(
            new protocol.LogRequest()
                .setSeverity(protocol.LogSeverity.WARNING)
                .setUrn(urn)
                .setMessage(printable(line)),
        );
    }

    private send(request: LogRequest): void {
        // A line that gets lost is not a failure; if the engine is gone, whenGone notices it.
        this.client.log(request, () => undefined);
    }

    /**
     * Checks that the engine is there: a slow one is, one that refuses a connection is not.
     * @throws UserFacingError if it is gone: see {@link engineGone}.
     */
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
