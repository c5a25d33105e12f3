import { EngineClient } from "@pulumi/pulumi/proto/engine_grpc_pb";
import { LogRequest, LogSeverity } from "@pulumi/pulumi/proto/engine_pb";
import { printable } from "../../common/printable";
import { grpc } from "./dependenciesOfPulumi";

/** A client of the engine that started this process. It connects on its first call. */
export function createEngineClient(address: string): EngineClient {
    return new EngineClient(address, grpc.credentials.createInsecure(), {
        // The engine is on this machine, so no proxy leads to it.
        "grpc.enable_http_proxy": 0,
        // A lost connection is retried this soon, which shows whether the engine is still there.
        "grpc.initial_reconnect_backoff_ms": 100,
    });
}

const severities = {
    debug: LogSeverity.DEBUG,
    info: LogSeverity.INFO,
    warn: LogSeverity.WARNING,
} as const;

export interface Line {
    /** `debug` is shown only with `--debug`. */
    readonly severity: keyof typeof severities;
    readonly text: string;
    /** The resource to show it with. Default: none; it is shown with the stack. */
    readonly urn?: string;
    /** Whether it matters only while the operation runs. Default: no. */
    readonly isPassing?: boolean;
}

/** A line that gets lost is not a failure. */
export function show(engine: EngineClient, { severity, text, urn = "", isPassing = false }: Line): void {
    const request = new LogRequest()
        .setSeverity(severities[severity])
        .setUrn(urn)
        .setMessage(printable(text))
        .setEphemeral(isPassing);
    engine.log(request, () => undefined);
}
