import type { handleUnaryCall, UntypedServiceImplementation } from "@grpc/grpc-js";
import type * as Plugin from "@pulumi/pulumi/proto/plugin_pb";
import type { IResourceProviderServer } from "@pulumi/pulumi/proto/provider_grpc_pb";
import type * as Messages from "@pulumi/pulumi/proto/provider_pb";
import type { Empty } from "google-protobuf/google/protobuf/empty_pb";
import type { Accounts } from "../../account/accounts";
import type { ConfigReader } from "../../account/settings/settingReader";
import { sentenceOf } from "../../common/inputProblem";
import { UserFacingError } from "../../common/userFacingError";
import { type LookUp, runLookUp } from "../../lookUps/runLookUp";
import {
    defaultTimeout,
    type OperationContext,
    type ReadResult,
    type ResourceHandler,
} from "../../resources/resourceHandler";
import { problemsWith } from "../../schema/inputs";
import { isAccountArgument } from "../../schema/lookUps";
import { secretPathsOf } from "../../schema/propertyTable";
import { keepingPartialState } from "../engine/partialState";
import { checkFailures, partialFailure } from "./callFailure";
import { detailedDiff, diffResponse } from "./detailedDiff";
import { marshal, type UnmarshaledProperties, unmarshal } from "./marshal";
import { declaredOutputs, updatedOutputs } from "./preview";
import {
    configReader,
    problemsWithConfiguration,
    secretSettings,
    withoutEngineArguments,
} from "./providerConfig";
import { EmptyMessage, plugin, provider } from "./pulumiModules";
import { RunningCalls } from "./runningCalls";
import { isExplicitProvider, typeIn } from "./urn";

export interface ResourceProviderOptions {
    readonly resources: Readonly<Record<string, ResourceHandler>>;
    readonly lookUpsByToken: ReadonlyMap<string, LookUp>;
    readonly version: string;
    schema(): string;
    /** Reads nothing yet. */
    createAccounts(config: ConfigReader): Pick<Accounts, "open">;
    /** @param providerReference the engine's reference to this process; undefined if it has not given one. */
    construct(
        call: ConstructCall,
        providerReference: string | undefined,
    ): Promise<Messages.ConstructResponse>;
    /** Shows a line with a resource. @param isPassing whether it matters only while the operation runs. */
    log(urn: string, line: string, isPassing: boolean): void;
    warn(urn: string, line: string): void;
}

/** A request to declare a component. */
export interface ConstructCall {
    readonly request: Messages.ConstructRequest;
    /** The request as it was received: its message has only what the installed version of @pulumi/pulumi knows. */
    readonly bytes: Uint8Array;
}

/** The calls of the protocol that this package serves; others are refused as unimplemented. */
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
> & { readonly construct: handleUnaryCall<ConstructCall, Messages.ConstructResponse> };

export function resourceProvider(options: ResourceProviderOptions): UntypedServiceImplementation {
    const { resources, lookUpsByToken, version, schema, createAccounts, construct, log, warn } = options;
    const calls = new RunningCalls();
    let providerReference: string | undefined;
    let accounts: Pick<Accounts, "open"> = {
        open() {
            throw new Error("The provider was called before it was configured.");
        },
    };

    const resourceOf = (urn: string): ResourceHandler => {
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
        openAccount: async (inputs) => accounts.open(inputs),
        timeout: seconds > 0 ? seconds * 1_000 : defaultTimeout,
        log: (line) => log(urn, line, false),
        warn: (line) => warn(urn, line),
        progress: (line) => log(urn, line, true),
        signal,
    });

    const service: Service = {
        handshake: calls.unary(() =>
            new provider.ProviderHandshakeResponse()
                .setAcceptSecrets(true)
                .setAcceptResources(false)
                .setAcceptOutputs(true),
        ),
        getPluginInfo: calls.unary<Empty, Plugin.PluginInfo>(() =>
            new plugin.PluginInfo().setVersion(version),
        ),
        getSchema: calls.unary(() => new provider.GetSchemaResponse().setSchema(schema())),

        checkConfig: calls.unary((request: Messages.CheckRequest) => {
            const { properties, secrets } = unmarshal(request.getNews());
            return new provider.CheckResponse()
                .setInputs(marshal(properties, new Set([...secrets, ...secretSettings])))
                .setFailuresList(
                    checkFailures(
                        problemsWithConfiguration(properties, isExplicitProvider(request.getUrn())),
                    ),
                );
        }),
        diffConfig: calls.unary((request: Messages.DiffRequest) => {
            const argumentsIn = (message: Parameters<typeof unmarshal>[0]) =>
                withoutEngineArguments(unmarshal(message).properties);
            const before = argumentsIn(request.getOldInputs() ?? request.getOlds());
            return diffResponse(detailedDiff(before, argumentsIn(request.getNews()), []));
        }),
        configure: calls.unary((request: Messages.ConfigureRequest) => {
            const { properties } = unmarshal(request.getArgs());
            accounts = createAccounts(configReader(properties, isOfProgram(request)));
            providerReference = referenceOf(request);
            return new provider.ConfigureResponse()
                .setAcceptsecrets(true)
                .setSupportspreview(true)
                .setAcceptresources(false)
                .setAcceptoutputs(true);
        }),

        check: calls.unary(async (request: Messages.CheckRequest, signal) => {
            const urn = request.getUrn();
            const resource = resourceOf(urn);
            const { properties, secrets } = unmarshalFor(resource, request.getNews());
            const { inputs, failures: problems } = await resource.check(
                contextOf(urn, signal),
                properties,
                unmarshal(request.getOlds()).properties,
            );
            return new provider.CheckResponse()
                .setInputs(marshal(inputs, secrets))
                .setFailuresList(checkFailures(problems));
        }),
        diff: calls.unary(async (request: Messages.DiffRequest, signal) => {
            const urn = request.getUrn();
            const news = unmarshal(request.getNews()).properties;
            const recorded = unmarshal(request.getOlds()).properties;
            const found = await resourceOf(urn).diff(contextOf(urn, signal), recorded, news);
            const before = unmarshal(request.getOldInputs()).properties;
            return diffResponse(detailedDiff(before, news, found.replaces, found.outdated)).setReplacesList([
                ...found.replaces,
            ]);
        }),
        create: calls.operation(async (request: Messages.CreateRequest, signal) => {
            const urn = request.getUrn();
            const resource = resourceOf(urn);
            const inputs = unmarshalFor(resource, request.getProperties());
            if (request.getPreview()) {
                const known = declaredOutputs(resource, inputs.properties);
                return new provider.CreateResponse().setProperties(marshal(known, inputs.secrets));
            }
            const context = contextOf(urn, signal, request.getTimeout());
            const { id, state } = await keepingPartialState(
                () => resource.create(context, inputs.properties),
                (error) => partialFailure(error, inputs.secrets),
            );
            return new provider.CreateResponse().setId(id).setProperties(marshal(state, inputs.secrets));
        }),
        read: calls.operation(async (request: Messages.ReadRequest, signal) => {
            const urn = request.getUrn();
            const resource = resourceOf(urn);
            const recorded = unmarshalFor(resource, request.getProperties());
            const context = contextOf(urn, signal, timeoutOfRead(request));
            const result = await resource.read(context, request.getId(), recorded.properties);
            if (result === null) {
                return new provider.ReadResponse();
            }
            // Of a resource to import, the engine knows only the id.
            if (!request.hasProperties() && !request.hasInputs()) {
                refuseImport(resource, result);
            }
            const secrets = new Set([...recorded.secrets, ...unmarshal(request.getInputs()).secrets]);
            return new provider.ReadResponse()
                .setId(result.id)
                .setProperties(marshal(result.state, secrets))
                .setInputs(marshal(result.inputs, secrets));
        }),
        update: calls.operation(async (request: Messages.UpdateRequest, signal) => {
            const urn = request.getUrn();
            const resource = resourceOf(urn);
            const recorded = unmarshal(request.getOlds()).properties;
            const inputs = unmarshalFor(resource, request.getNews());
            const context = contextOf(urn, signal, request.getTimeout());
            if (request.getPreview()) {
                const known = await updatedOutputs(resource, context, recorded, inputs.properties);
                return new provider.UpdateResponse().setProperties(marshal(known, inputs.secrets));
            }
            const { state } = await keepingPartialState(
                () => resource.update(context, recorded, inputs.properties),
                (error) => partialFailure(error, inputs.secrets),
            );
            return new provider.UpdateResponse().setProperties(marshal(state, inputs.secrets));
        }),
        delete: calls.operation(async (request: Messages.DeleteRequest, signal) => {
            const urn = request.getUrn();
            const context = contextOf(urn, signal, request.getTimeout());
            await resourceOf(urn).delete(context, unmarshal(request.getProperties()).properties);
            return new EmptyMessage();
        }),

        construct: calls.operation((call: ConstructCall) => construct(call, providerReference)),

        invoke: calls.unary(async (request: Messages.InvokeRequest, signal) => {
            const token = request.getTok();
            const lookUp = lookUpsByToken.get(token);
            if (lookUp === undefined) {
                throw new UserFacingError(
                    `There is no function ${token}; there are ${[...lookUpsByToken.keys()].join(", ")}.`,
                );
            }
            const { properties, secrets } = unmarshal(request.getArgs());
            // The SDKs omit the property's name from a failure, so one message is more useful.
            const found = await runLookUp(lookUp, contextOf("", signal), properties);
            // The result repeats the arguments, but contains no secret of the account.
            const tells = [...secrets].some((path) => !isAccountArgument(path));
            const secretOutputs = tells ? Object.keys(found) : [];
            return new provider.InvokeResponse().setReturn(marshal(found, new Set(secretOutputs)));
        }),

        cancel: calls.unary(() => {
            calls.cancel();
            return new EmptyMessage();
        }),
    };
    return { ...service };
}

/** A resource's properties, with all secrets of its table: not every language's SDK marks them. */
function unmarshalFor(
    { properties: table }: ResourceHandler,
    message: Parameters<typeof unmarshal>[0],
): UnmarshaledProperties {
    const { properties, secrets } = unmarshal(message);
    return { properties, secrets: new Set([...secrets, ...secretPathsOf(table)]) };
}

/** The timeout that the engine sends with a read, in seconds; 0 for none. @pulumi/pulumi before 3.246.0 does not send it. */
function timeoutOfRead(request: Partial<Pick<Messages.ReadRequest, "getTimeout">>): number {
    return request.getTimeout?.() ?? 0;
}

/** Whether the program declares the provider. If the engine does not name it, it may be the one of the stack's configuration. */
function isOfProgram(request: Partial<Pick<Messages.ConfigureRequest, "getUrn">>): boolean {
    const urn = request.getUrn?.() ?? "";
    return urn !== "" && isExplicitProvider(urn);
}

/** The engine's reference to the provider; undefined if the engine does not name it. */
function referenceOf(
    request: Partial<Pick<Messages.ConfigureRequest, "getUrn" | "getId">>,
): string | undefined {
    const urn = request.getUrn?.() ?? "";
    const id = request.getId?.() ?? "";
    return urn === "" || id === "" ? undefined : `${urn}::${id}`;
}

/** Refuses to import what no program could declare, which the engine would report as a fault of the provider. */
function refuseImport({ properties }: ResourceHandler, { id, inputs }: ReadResult): void {
    const [problem] = problemsWith(properties, inputs);
    if (problem !== undefined) {
        throw new UserFacingError(
            `${id} cannot be imported: ${sentenceOf(problem)}. Declare it and run \`pulumi up\` instead.`,
        );
    }
}
