import type { ServerUnaryCall, sendUnaryData, UntypedServiceImplementation } from "@grpc/grpc-js";
import { PluginInfo } from "@pulumi/pulumi/proto/plugin_pb";
import type { IResourceProviderServer } from "@pulumi/pulumi/proto/provider_grpc_pb";
import * as messages from "@pulumi/pulumi/proto/provider_pb";
import { accessOf } from "./configuration";
import { failureOf, PartialFailure } from "./failure";
import { EmptyMessage } from "./grpc";
import type { JsonObject } from "./json";
import { changedInputs, readInputs, receive, send } from "./properties";
import type { AlicloudResource, Operation } from "./resource";
import { schemaOf } from "./schema";
import { Service } from "./service";
import { timingOf } from "./timing";

/** The calls that the engine makes of a provider like this one. */
type Served = Pick<
    IResourceProviderServer,
    | "handshake"
    | "getPluginInfo"
    | "getSchema"
    | "checkConfig"
    | "diffConfig"
    | "configure"
    | "check"
    | "diff"
    | "create"
    | "read"
    | "update"
    | "delete"
    | "cancel"
>;

/** Reading has a minute, whatever the resource. */
const readMinutes = 1;

/** Serves resources to the engine. @param resources by type */
export function provider(resources: ReadonlyMap<string, AlicloudResource>): UntypedServiceImplementation {
    let service: Service | undefined;
    const resourceOf = (urn: string): AlicloudResource => {
        const type = urn.split("::")[2]?.split("$").at(-1) ?? "";
        const resource = resources.get(type);
        if (resource === undefined) {
            throw new Error(`The stand-in for @pulumi/alicloud has no ${type}.`);
        }
        return resource;
    };
    const operationOf = (seconds: number, minutes: number): Operation => {
        if (service === undefined) {
            throw new Error("The provider was called before it was configured.");
        }
        return { service, timing: timingOf(seconds, minutes) };
    };

    const served: Served = {
        handshake: unary(() => new messages.ProviderHandshakeResponse()),
        getPluginInfo: unary(() => new PluginInfo().setVersion("3.108.0")),
        getSchema: unary(() => new messages.GetSchemaResponse().setSchema(schemaOf(resources))),
        checkConfig: unary((request: messages.CheckRequest) =>
            new messages.CheckResponse().setInputs(request.getNews()),
        ),
        diffConfig: unary(() => new messages.DiffResponse()),
        configure: unary((request: messages.ConfigureRequest) => {
            service = new Service(accessOf(receive(request.getArgs())));
            return new messages.ConfigureResponse().setSupportspreview(true);
        }),
        check: unary((request: messages.CheckRequest) => {
            const { inputs } = resourceOf(request.getUrn());
            const unknown = Object.keys(receive(request.getNews())).filter((name) => !(name in inputs));
            return new messages.CheckResponse()
                .setInputs(request.getNews())
                .setFailuresList(
                    unknown.map((name) =>
                        new messages.CheckFailure().setProperty(name).setReason("is not in the stand-in"),
                    ),
                );
        }),
        diff: unary((request: messages.DiffRequest) => {
            const resource = resourceOf(request.getUrn());
            const changed = changedInputs(resource, receive(request.getOlds()), receive(request.getNews()));
            const { DIFF_NONE, DIFF_SOME } = messages.DiffResponse.DiffChanges;
            return new messages.DiffResponse()
                .setChanges(changed.length === 0 ? DIFF_NONE : DIFF_SOME)
                .setDiffsList(changed)
                .setReplacesList(changed.filter((name) => resource.inputs[name] === "replaces"));
        }),
        create: unary(async (request: messages.CreateRequest) => {
            const resource = resourceOf(request.getUrn());
            const inputs = receive(request.getProperties());
            if (request.getPreview()) {
                return new messages.CreateResponse().setProperties(send(inputs));
            }
            const operation = operationOf(request.getTimeout(), resource.minutes.create);
            const id = await resource.create(operation, inputs);
            const recorded = await finish(resource, operation, id, inputs, () =>
                resource.created(operation, id),
            );
            return new messages.CreateResponse().setId(id).setProperties(send(recorded));
        }),
        read: unary(async (request: messages.ReadRequest) => {
            const resource = resourceOf(request.getUrn());
            const id = request.getId();
            const found = await resource.read(operationOf(0, readMinutes), id);
            if (found === undefined) {
                return new messages.ReadResponse();
            }
            const recorded = { ...receive(request.getProperties()), ...found };
            const isImport = !request.hasProperties() && !request.hasInputs();
            return new messages.ReadResponse()
                .setId(id)
                .setProperties(send(recorded))
                .setInputs(send(readInputs(resource, receive(request.getInputs()), recorded, isImport)));
        }),
        update: unary(async (request: messages.UpdateRequest) => {
            const resource = resourceOf(request.getUrn());
            const { update } = resource;
            if (update === undefined) {
                throw new Error("doesn't support update");
            }
            const before = receive(request.getOlds());
            const after = { ...before, ...receive(request.getNews()) };
            if (request.getPreview()) {
                return new messages.UpdateResponse().setProperties(send(after));
            }
            const operation = operationOf(request.getTimeout(), resource.minutes.update);
            const recorded = await finish(resource, operation, request.getId(), after, () =>
                update(operation, request.getId(), before, after),
            );
            return new messages.UpdateResponse().setProperties(send(recorded));
        }),
        delete: unary(async (request: messages.DeleteRequest) => {
            const resource = resourceOf(request.getUrn());
            const operation = operationOf(request.getTimeout(), resource.minutes.delete);
            await resource.delete(operation, request.getId(), receive(request.getProperties()));
            return new EmptyMessage();
        }),
        cancel: unary(() => new EmptyMessage()),
    };
    return { ...served };
}

/** Goes on after a write, and reads back; what fails now leaves the resource in the state. */
async function finish(
    resource: AlicloudResource,
    operation: Operation,
    id: string,
    written: JsonObject,
    goOn: () => Promise<void>,
): Promise<JsonObject> {
    try {
        await goOn();
        return { ...written, ...(await resource.read(operation, id)) };
    } catch (error) {
        throw new PartialFailure(id, written, error);
    }
}

function unary<Request, Response>(answer: (request: Request) => Response | Promise<Response>) {
    return (call: ServerUnaryCall<Request, Response>, done: sendUnaryData<Response>): void => {
        Promise.resolve(call.request)
            .then(answer)
            .then(
                (response) => done(null, response),
                (error: unknown) => done(failureOf(error)),
            );
    };
}
