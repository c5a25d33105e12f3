import { createRequire } from "node:module";
import type * as Grpc from "@grpc/grpc-js";
import { ResourceProviderClient } from "@pulumi/pulumi/proto/provider_grpc_pb";
import { createHandlers, lookUpsByToken } from "../../provider/src/adapters/plugin/registry";
import type { ResourceProviderOptions } from "../../provider/src/adapters/plugin/resourceProvider";
import { startServer } from "../../provider/src/adapters/plugin/server";
import { UserFacingError } from "../../provider/src/common/userFacingError";

const grpc: typeof Grpc = createRequire(require.resolve("@pulumi/pulumi/package.json"))("@grpc/grpc-js");

/** A plugin's server in this process, and a client of it over real gRPC. */
export interface Plugin {
    readonly client: ResourceProviderClient;
    close(): void;
}

/** Starts the plugin's server. @param options what differs from the plugin's own */
export async function startPlugin(options: Partial<ResourceProviderOptions> = {}): Promise<Plugin> {
    const { server, port } = await startServer({
        resources: createHandlers(),
        lookUpsByToken,
        version: "1.2.3",
        schema: () => "{}",
        createAccounts: () => ({
            open() {
                throw new UserFacingError("There is no account.");
            },
        }),
        construct: () => Promise.reject(new UserFacingError("There is no component.")),
        log: () => undefined,
        warn: () => undefined,
        ...options,
    });
    const credentials = grpc.credentials.createInsecure();
    const client = new ResourceProviderClient(`127.0.0.1:${port}`, credentials);
    return {
        client,
        close: () => {
            client.close();
            server.forceShutdown();
        },
    };
}

/** Makes one call. @param send sends it, as in `(done) => client.check(request, done)` */
export function call<Response>(
    send: (done: (error: Grpc.ServiceError | null, response: Response) => void) => unknown,
): Promise<Response> {
    return new Promise((resolve, reject) => {
        send((error, response) => (error === null ? resolve(response) : reject(error)));
    });
}
