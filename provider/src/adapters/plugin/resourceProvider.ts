import type { handleUnaryCall, UntypedServiceImplementation } from "@grpc/grpc-js";
import type * as Plugin from "@pulumi/pulumi/proto/plugin_pb";
import type { IResourceProviderServer } from "@pulumi/pulumi/proto/provider_grpc_pb";
import type * as Messages from "@pulumi/pulumi/proto/provider_pb";
import type { Empty } from "google-protobuf/google/protobuf/empty_pb";
import type { Account } from "../../account/account";
import type { ConfigReader } from "../../account/settings/reader";
import { UserFacingError } from "../../common/userFacingError";
import { ask } from "../../functions/ask";
import type { LookUp } from "../../functions/lookUp";
import type { InputProblem } from "../../resources/properties/declared";
import {
    defaultTimeout,
    type OperationContext,
    PartialStateError,
    type Recorded,
    type Resource,
} from "../../resources/resource";
import { configReader, problemsWithConfiguration, secretSettings } from "./configuration";
import { differences } from "./difference";
import { failureOf, partialFailure } from "./errors";
import { declaredOutputs, updatedOutputs } from "./preview";
import { EmptyMessage, plugin, provider } from "./pulumiModules";
import { type Received, receive, send } from "./values";

export interface ResourceProviderOptions {
    /** The resources by their type. */
    readonly resources: Readonly<Record<string, Resource>>;
    /** The look-ups by their token. */
    readonly functions: Readonly<Record<string, LookUp>>;
    /** Version of the package, such as `1.2.3`. */
    readonly version: string;
    /** The schema, as JSON. */
    schema(): string;
    /** @throws UserFacingError where the configuration is incomplete or wrong. */
    openAccount(config: ConfigReader): Account;
    /** Shows a line in the row of the resource with this URN. */
    showProgress(urn: string, line: string): void;
}

/** The calls of the protocol that this package serves; any other is refused as unimplemented. */
type Service = Pick<
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
    | "invoke"
    | "cancel"
>;

/** Serves resources to the engine by its gRPC protocol. */
export function resourceProvider(options: ResourceProviderOptions): UntypedServiceImplementation {
    const { resources, functions, version, schema, openAccount, showProgress } = options;
    /** The calls that run. */
    const running = new Set<AbortController>();
    let isCancelled = false;
    let account = (): Account => {
        throw new Error("The provider was called before it was configured.");
    };

    const resourceOf = (urn: string): Resource => {
        const type = typeIn(urn);
        const resource = Object.hasOwn(resources, type) ? resources[type] : undefined;
        if (resource === undefined) {
            throw new UserFacingError(
                `There is no resource type ${type}; there are ${Object.keys(resources).join(", ")}.`,
            );
        }
        return resource;
    };
    const contextOf = (urn: string, signal: AbortSignal, seconds = 0): OperationContext => ({
        openAccount: async () => account(),
        timeout: seconds > 0 ? seconds * 1_000 : defaultTimeout,
        log: (line) => showProgress(urn, line),
        signal,
    });
    const unary = <Request, Response>(
        run: (request: Request, signal: AbortSignal) => Response | Promise<Response>,
    ): handleUnaryCall<Request, Response> => {
        return (call, callback) => {
            const controller = new AbortController();
            running.add(controller);
            // Emitted at the end of every call as well.
            call.on("cancelled", () => running.has(controller) && controller.abort());
            const answered = async () => run(call.request, controller.signal);
            answered()
                .finally(() => running.delete(controller))
                .then(
                    (response) => callback(null, response),
                    (error: unknown) =>
                        callback(error instanceof CallFailure ? error.failure : failureOf(error)),
                );
        };
    };
    /** An operation that may change something: it does not begin once the engine has cancelled. */
    const operation = <Request, Response>(
        run: (request: Request, signal: AbortSignal) => Promise<Response>,
    ): handleUnaryCall<Request, Response> =>
        unary((request, signal) => {
            if (isCancelled) {
                throw new UserFacingError("Cancelled before it began.");
            }
            return run(request, signal);
        });

    const service: Service = {
        handshake: unary(() =>
            new provider.ProviderHandshakeResponse()
                .setAcceptSecrets(true)
                .setAcceptResources(false)
                .setAcceptOutputs(false),
        ),
        getPluginInfo: unary<Empty, Plugin.PluginInfo>(() => new plugin.PluginInfo().setVersion(version)),
        getSchema: unary(() => new provider.GetSchemaResponse().setSchema(schema())),

        checkConfig: unary((request: Messages.CheckRequest) => {
            const { properties, secrets } = receive(request.getNews());
            return new provider.CheckResponse()
                .setInputs(send(properties, new Set([...secrets, ...secretSettings])))
                .setFailuresList(
                    failures(problemsWithConfiguration(properties, isExplicit(request.getUrn()))),
                );
        }),
        diffConfig: unary((request: Messages.DiffRequest) => {
            const before = receive(request.getOldInputs() ?? request.getOlds());
            return diffResponse(differences(before.properties, receive(request.getNews()).properties, []));
        }),
        configure: unary((request: Messages.ConfigureRequest) => {
            const { properties } = receive(request.getArgs());
            let opened: Account | undefined;
            account = () => {
                opened ??= openAccount(configReader(properties));
                return opened;
            };
            return new provider.ConfigureResponse()
                .setAcceptsecrets(true)
                .setSupportspreview(true)
                .setAcceptresources(false)
                .setAcceptoutputs(false);
        }),

        check: unary(async (request: Messages.CheckRequest, signal) => {
            const { properties, secrets } = receive(request.getNews());
            const urn = request.getUrn();
            const { inputs, failures: problems } = await resourceOf(urn).check(
                contextOf(urn, signal),
                properties,
            );
            return new provider.CheckResponse()
                .setInputs(send(inputs, secrets))
                .setFailuresList(failures(problems));
        }),
        diff: unary((request: Messages.DiffRequest) => {
            const news = receive(request.getNews()).properties;
            const { replaces, deleteBeforeReplace } = resourceOf(request.getUrn()).diff(
                receive(request.getOlds()).properties,
                news,
            );
            const found = differences(receive(request.getOldInputs()).properties, news, replaces);
            return diffResponse(found)
                .setReplacesList([...replaces])
                .setDeletebeforereplace(deleteBeforeReplace);
        }),
        create: operation(async (request: Messages.CreateRequest, signal) => {
            const inputs = receive(request.getProperties());
            const urn = request.getUrn();
            const resource = resourceOf(urn);
            if (request.getPreview()) {
                const known = declaredOutputs(resource, inputs.properties);
                return new provider.CreateResponse().setProperties(send(known, inputs.secrets));
            }
            const context = contextOf(urn, signal, request.getTimeout());
            const { id, state } = await keepingPartialState(inputs, () =>
                resource.create(context, inputs.properties),
            );
            return new provider.CreateResponse().setId(id).setProperties(send(state, inputs.secrets));
        }),
        read: operation(async (request: Messages.ReadRequest, signal) => {
            const recorded = receive(request.getProperties());
            const urn = request.getUrn();
            const context = contextOf(urn, signal, request.getTimeout());
            const result = await resourceOf(urn).read(context, request.getId(), recorded.properties);
            if (result === null) {
                return new provider.ReadResponse();
            }
            const secrets = new Set([...recorded.secrets, ...receive(request.getInputs()).secrets]);
            return new provider.ReadResponse()
                .setId(result.id)
                .setProperties(send(result.state, secrets))
                .setInputs(send(result.inputs, secrets));
        }),
        update: operation(async (request: Messages.UpdateRequest, signal) => {
            const recorded = receive(request.getOlds()).properties;
            const inputs = receive(request.getNews());
            const urn = request.getUrn();
            const resource = resourceOf(urn);
            const context = contextOf(urn, signal, request.getTimeout());
            if (request.getPreview()) {
                const known = await updatedOutputs(resource, context, recorded, inputs.properties);
                return new provider.UpdateResponse().setProperties(send(known, inputs.secrets));
            }
            const { state } = await keepingPartialState(inputs, () =>
                resource.update(context, recorded, inputs.properties),
            );
            return new provider.UpdateResponse().setProperties(send(state, inputs.secrets));
        }),
        delete: operation(async (request: Messages.DeleteRequest, signal) => {
            const urn = request.getUrn();
            const context = contextOf(urn, signal, request.getTimeout());
            await resourceOf(urn).delete(context, receive(request.getProperties()).properties);
            return new EmptyMessage();
        }),

        invoke: unary(async (request: Messages.InvokeRequest, signal) => {
            const token = request.getTok();
            const lookUp = Object.hasOwn(functions, token) ? functions[token] : undefined;
            if (lookUp === undefined) {
                throw new UserFacingError(
                    `There is no function ${token}; there are ${Object.keys(functions).join(", ")}.`,
                );
            }
            const { properties, secrets } = receive(request.getArgs());
            // The SDKs leave the property's name out of a failure: one message tells more.
            const found = await ask(lookUp, contextOf("", signal), properties);
            // What was found tells what was asked for.
            const secretOutputs = secrets.size === 0 ? [] : Object.keys(found);
            return new provider.InvokeResponse().setReturn(send(found, new Set(secretOutputs)));
        }),

        cancel: unary(() => {
            isCancelled = true;
            for (const controller of running) {
                controller.abort();
            }
            return new EmptyMessage();
        }),
    };
    return { ...service };
}

/** A call fails with more than a message. */
class CallFailure extends Error {
    constructor(readonly failure: ReturnType<typeof partialFailure>) {
        super(failure.details);
    }
}

async function keepingPartialState(inputs: Received, run: () => Promise<Recorded>): Promise<Recorded> {
    try {
        return await run();
    } catch (error) {
        throw error instanceof PartialStateError ? new CallFailure(partialFailure(error, inputs)) : error;
    }
}

/** The type in a URN, `urn:pulumi:<stack>::<project>::<types of the parents, each with a $><type>::<name>`. */
function typeIn(urn: string): string {
    return urn.split("::")[2]?.split("$").at(-1) ?? "";
}

/** The engine names the providers that it makes from the stack's configuration `default`, or `default_<version>`. */
function isExplicit(urn: string): boolean {
    return !/^default(_|$)/.test(urn.split("::").at(-1) ?? "");
}

function failures(problems: readonly InputProblem[]): Messages.CheckFailure[] {
    return problems.map(({ property, reason }) =>
        new provider.CheckFailure().setProperty(property).setReason(reason),
    );
}

function diffResponse(found: ReturnType<typeof differences>): Messages.DiffResponse {
    const { DiffChanges } = provider.DiffResponse;
    const response = new provider.DiffResponse()
        .setChanges(found.size === 0 ? DiffChanges.DIFF_NONE : DiffChanges.DIFF_SOME)
        .setDiffsList([...found.keys()])
        .setHasdetaileddiff(true);
    for (const [name, difference] of found) {
        response.getDetaileddiffMap().set(name, difference);
    }
    return response;
}
