import type { Server } from "@grpc/grpc-js";
import { grpc, providerService } from "./pulumiModules";
import { type ConstructCall, type ResourceProviderOptions, resourceProvider } from "./resourceProvider";

/** A server that listens only on this machine. */
export interface RunningServer {
    readonly server: Server;
    readonly port: number;
}

const { ResourceProviderService: protocol } = providerService;

const service = {
    ...protocol,
    construct: {
        ...protocol.construct,
        requestDeserialize: (bytes: Buffer): ConstructCall => ({
            request: protocol.construct.requestDeserialize(bytes),
            bytes,
        }),
    },
};

export function startServer(options: ResourceProviderOptions): Promise<RunningServer> {
    // A stack's state may be larger than gRPC allows by default.
    const server = new grpc.Server({ "grpc.max_receive_message_length": -1 });
    server.addService(service, resourceProvider(options));
    return new Promise((resolve, reject) => {
        server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, port) => {
            error === null ? resolve({ server, port }) : reject(error);
        });
    });
}
