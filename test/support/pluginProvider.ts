import type { ServiceError } from "@grpc/grpc-js";
import * as messages from "@pulumi/pulumi/proto/provider_pb";
import { Status } from "@pulumi/pulumi/proto/status_pb";
import type { Account } from "../../provider/src/account/account";
import type { AccountInputs } from "../../provider/src/account/accountInputs";
import { timeoutOf } from "../../provider/src/adapters/dynamic/customTimeouts";
import type { DynamicProvider } from "../../provider/src/adapters/dynamic/dynamicProvider";
import { PartialError } from "../../provider/src/adapters/dynamic/engineError";
import { pluginTypes, type TypeName } from "../../provider/src/adapters/engine/typeTokens";
import { marshal, unmarshal } from "../../provider/src/adapters/plugin/marshal";
import { createHandlers } from "../../provider/src/adapters/plugin/registry";
import { UserFacingError } from "../../provider/src/common/userFacingError";
import { PartialStateError, type ResourceHandler } from "../../provider/src/resources/resourceHandler";
import type { Properties } from "../../provider/src/schema/propertyTable";
import { call, type Plugin, startPlugin } from "./plugin";

/** The plugin over real gRPC, called as the in-process driver calls a dynamic provider. */
export class PluginProvider implements DynamicProvider {
    /** The inputs that the engine has on record. */
    private inputs: Properties = {};

    private constructor(
        private readonly plugin: Plugin,
        /** The CLI starts a plugin for each of its commands: what one has seen, the next one does not know. */
        readonly startProcess: () => void,
        private readonly urn: string,
    ) {}

    /**
     * @param open opens the account that a resource declares
     * @param type of the one resource. Default: a response.
     */
    static async start(
        open: (inputs?: AccountInputs) => Account,
        type: TypeName = "InvitationResponse",
    ): Promise<PluginProvider> {
        const { token } = pluginTypes[type];
        let current = createHandlers();
        const resources = {
            get [token]() {
                return current[token] as ResourceHandler;
            },
        };
        const plugin = await startPlugin({ createAccounts: () => ({ open }), resources });
        const startProcess = () => {
            current = createHandlers();
        };
        return new PluginProvider(plugin, startProcess, `urn:pulumi:local::test::${token}::answer`);
    }

    close(): void {
        this.plugin.close();
    }

    async check(olds: Properties, news: Properties) {
        const { customTimeouts, ...declared } = news;
        const request = new messages.CheckRequest()
            .setUrn(this.urn)
            .setOlds(marshal(split(olds).properties))
            .setNews(marshal(declared));
        const response = await this.call<messages.CheckResponse>((done) =>
            this.plugin.client.check(request, done),
        );
        return {
            inputs: withTimeouts(unmarshal(response.getInputs()).properties, customTimeouts),
            failures: response
                .getFailuresList()
                .map((failure) => ({ property: failure.getProperty(), reason: failure.getReason() })),
        };
    }

    async diff(id: string, olds: Properties, news: Properties) {
        const request = new messages.DiffRequest()
            .setUrn(this.urn)
            .setId(id)
            .setOlds(marshal(olds))
            .setOldInputs(marshal(this.inputs))
            .setNews(marshal(split(news).properties));
        const response = await this.call<messages.DiffResponse>((done) =>
            this.plugin.client.diff(request, done),
        );
        const isSame = response.getChanges() === messages.DiffResponse.DiffChanges.DIFF_NONE;
        return { replaces: response.getReplacesList(), ...(isSame ? {} : { changes: true as const }) };
    }

    async create(inputs: Properties) {
        const { properties, customTimeouts } = split(inputs);
        this.inputs = properties;
        const request = new messages.CreateRequest()
            .setUrn(this.urn)
            .setProperties(marshal(properties))
            .setTimeout(timeoutOf("create", customTimeouts) / 1_000);
        const response = await this.call<messages.CreateResponse>((done) =>
            this.plugin.client.create(request, done),
        );
        const outs = unmarshal(response.getProperties()).properties;
        return { id: response.getId(), outs: withTimeouts(outs, customTimeouts) };
    }

    async read(id: string, recorded: Properties) {
        const { properties, customTimeouts } = split(recorded);
        const request = new messages.ReadRequest()
            .setUrn(this.urn)
            .setId(id)
            .setProperties(marshal(properties))
            .setInputs(marshal(this.inputs))
            .setTimeout(timeoutOf("read", customTimeouts) / 1_000);
        const response = await this.call<messages.ReadResponse>((done) =>
            this.plugin.client.read(request, done),
        );
        if (response.getId() === "") {
            return {};
        }
        const inputs = unmarshal(response.getInputs()).properties;
        this.inputs = inputs;
        return {
            id: response.getId(),
            props: withTimeouts(unmarshal(response.getProperties()).properties, customTimeouts),
            inputs: withTimeouts(inputs, customTimeouts),
        };
    }

    async update(id: string, olds: Properties, news: Properties) {
        const { properties, customTimeouts } = split(news);
        this.inputs = properties;
        const request = new messages.UpdateRequest()
            .setUrn(this.urn)
            .setId(id)
            .setOlds(marshal(split(olds).properties))
            .setNews(marshal(properties))
            .setTimeout(timeoutOf("update", customTimeouts) / 1_000);
        const response = await this.call<messages.UpdateResponse>((done) =>
            this.plugin.client.update(request, done),
        );
        return { outs: withTimeouts(unmarshal(response.getProperties()).properties, customTimeouts) };
    }

    async delete(id: string, recorded: Properties) {
        const { properties, customTimeouts } = split(recorded);
        const request = new messages.DeleteRequest()
            .setUrn(this.urn)
            .setId(id)
            .setProperties(marshal(properties))
            .setTimeout(timeoutOf("delete", customTimeouts) / 1_000);
        await this.call((done) => this.plugin.client.delete(request, done));
    }

    private async call<Response>(one: Parameters<typeof call<Response>>[0]): Promise<Response> {
        try {
            // The account may be another than at the last call: a new process would be configured anew.
            await call((done) => this.plugin.client.configure(new messages.ConfigureRequest(), done));
            return await call(one);
        } catch (error) {
            throw asShown(error as ServiceError);
        }
    }
}

/** What the engine makes of a failure: a state to keep, a message for the user, or a fault with its stack. */
function asShown({ details, metadata }: ServiceError): Error {
    const [packed] = metadata.get("grpc-status-details-bin");
    if (packed instanceof Buffer) {
        const [detail] = Status.deserializeBinary(packed).getDetailsList();
        const partial = messages.ErrorResourceInitFailed.deserializeBinary(detail?.getValue_asU8() ?? packed);
        const state = unmarshal(partial.getProperties()).properties;
        return new PartialError(new PartialStateError(details, { id: partial.getId(), state }), {});
    }
    return /\n\s+at /.test(details) ? new Error(details) : new UserFacingError(details);
}

function split({ customTimeouts, ...properties }: Properties) {
    return { properties, customTimeouts };
}

/** The engine keeps the option beside the resource; the in-process driver keeps it among its properties. */
function withTimeouts(properties: Properties, customTimeouts: unknown): Properties {
    return customTimeouts === undefined ? properties : { ...properties, customTimeouts };
}
