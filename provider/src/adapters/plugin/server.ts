import type { Server } from "@grpc/grpc-js";
import { grpc, providerService } from "./pulumiModules";
import { type ResourceProviderOptions, resourceProvider } from "./resourceProvider";

/** A server that listens only on this machine. */
export interface RunningServer {
    readonly server: Server;
    readonly port: number;
}

export function startServer(options: ResourceProviderOptions): Promise<RunningServer> {
    // A stack's state may be larger than gRPC allows by default.
    const server = new grpc.Server({ "grpc.max_receive_message_length": -1 });
    server.addService(providerService.ResourceProviderService, resourceProvider(options));
    return new Promise((resolve, reject) => {
        server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, port) => {
            error === null ? resolve({ server, port }) : reject(error);
        });
    });
}
