import { createRequire } from "node:module";
import type * as Grpc from "@grpc/grpc-js";
import { EngineService } from "@pulumi/pulumi/proto/engine_grpc_pb";
import type { LogRequest } from "@pulumi/pulumi/proto/engine_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";

const grpc: typeof Grpc = createRequire(require.resolve("@pulumi/pulumi/package.json"))("@grpc/grpc-js");

/** An engine as far as it takes lines to show. */
export interface EngineServer {
    readonly port: number;
    /** Host and port. */
    readonly address: string;
    /** What arrives next. @param log sends a line */
    logged(log: () => void): Promise<LogRequest.AsObject>;
    /** Ends all connections at once. */
    close(): void;
}

export async function startEngineServer(): Promise<EngineServer> {
    let onLog: (request: LogRequest) => void = () => undefined;
    const server = new grpc.Server();
    server.addService(EngineService, {
        log: (call: Grpc.ServerUnaryCall<LogRequest, Empty>, callback: Grpc.sendUnaryData<Empty>) => {
            onLog(call.request);
            callback(null, new Empty());
        },
    });
    const port = await new Promise<number>((resolve, reject) => {
        server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, bound) => {
            error === null ? resolve(bound) : reject(error);
        });
    });
    return {
        port,
        address: `127.0.0.1:${port}`,
        logged: (log) =>
            new Promise((resolve) => {
                onLog = (request) => resolve(request.toObject());
                log();
            }),
        close: () => server.forceShutdown(),
    };
}
