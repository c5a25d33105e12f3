import type { EngineClient } from "@pulumi/pulumi/proto/engine_grpc_pb";
import { engineService, grpc, engine as protocol } from "./pulumiModules";

/** The engine that this process serves. */
export class Engine {
    private readonly client: EngineClient;

    /** @param address host and port at which the engine listens. */
    constructor(address: string) {
        this.client = new engineService.EngineClient(address, grpc.credentials.createInsecure(), {
            // The engine is on this machine: a proxy of the environment does not lead to it.
            "grpc.enable_http_proxy": 0,
            // How soon a lost connection is tried again, which shows whether the engine is there.
            "grpc.initial_reconnect_backoff_ms": 100,
        });
    }

    /** Shows a line in a resource's own row while its operation runs. */
    showProgress(urn: string, line: string): void {
        const request = new protocol.LogRequest()
            .setSeverity(protocol.LogSeverity.INFO)
            .setMessage(line)
            .setUrn(urn)
            .setEphemeral(true);
        // A line that does not arrive is no reason to fail, and an engine that is gone is noticed by whenGone.
        this.client.log(request, () => undefined);
    }

    /** Calls back once the engine is gone: it cannot tell, and its processes would stay behind. */
    whenGone(callback: () => void): void {
        const channel = this.client.getChannel();
        const watch = (): void => {
            // Connects again where the connection is lost, or was idle: an engine that is there accepts.
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
