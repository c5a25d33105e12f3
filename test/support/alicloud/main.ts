/**
 * A stand-in for `pulumi-resource-alicloud`: the three resources of a share, as @pulumi/alicloud 3.108.0 has them, with
 * pauses that can be shortened. `npm run test:alicloud` holds it to the real plugin.
 */
import { ResourceProviderService } from "@pulumi/pulumi/proto/provider_grpc_pb";
import { grpc } from "./grpc";
import { provider } from "./provider";
import { resourceShare } from "./resources/resourceShare";
import { sharedResource } from "./resources/sharedResource";
import { sharedTarget } from "./resources/sharedTarget";

const resources = new Map([
    ["alicloud:resourcemanager/resourceShare:ResourceShare", resourceShare],
    ["alicloud:resourcemanager/sharedResource:SharedResource", sharedResource],
    ["alicloud:resourcemanager/sharedTarget:SharedTarget", sharedTarget],
]);

// An engine that was killed leaves its plugins behind.
const engine = process.ppid;
setInterval(() => process.ppid === engine || process.exit(1), 500).unref();

const server = new grpc.Server();
server.addService(ResourceProviderService, provider(resources));
server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, port) => {
    if (error !== null) {
        throw error;
    }
    // The engine reads the port from the first line of standard output.
    process.stdout.write(`${port}\n`);
});
