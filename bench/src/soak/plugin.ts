import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { join } from "node:path";
import type * as Grpc from "@grpc/grpc-js";
import { EngineService } from "@pulumi/pulumi/proto/engine_grpc_pb";
import type { LogRequest } from "@pulumi/pulumi/proto/engine_pb";
import { ResourceProviderClient } from "@pulumi/pulumi/proto/provider_grpc_pb";
import * as messages from "@pulumi/pulumi/proto/provider_pb";
import { Status } from "@pulumi/pulumi/proto/status_pb";
import type * as Empty from "google-protobuf/google/protobuf/empty_pb";
import type * as Struct from "google-protobuf/google/protobuf/struct_pb";

const ofPulumi = createRequire(require.resolve("@pulumi/pulumi/package.json"));
const grpc: typeof Grpc = ofPulumi("@grpc/grpc-js");
const { Empty: EmptyMessage }: typeof Empty = ofPulumi("google-protobuf/google/protobuf/empty_pb");
const { Struct: StructMessage }: typeof Struct = ofPulumi("google-protobuf/google/protobuf/struct_pb");

const executable = join(__dirname, "../../../../plugin/pulumi-resource-alicloud-resource-sharing");

export type Properties = Readonly<Record<string, Struct.JavaScriptValue>>;

/** A resource in the engine's state. */
export interface State {
    readonly id: string;
    readonly outputs: Properties;
}

/** An operation failed; the engine keeps the state, if there is one. */
export class OperationError extends Error {
    constructor(
        message: string,
        readonly state: State | undefined,
    ) {
        super(message);
    }
}

/** The process ended, and the outcome of the operation is unknown. */
export class LostError extends Error {}

/** A plugin's process, and the engine that it serves. */
export class Plugin {
    private hasEnded = false;
    private readonly exit: Promise<unknown>;
    /** What the process printed apart from its port: nothing, if all is well. */
    printed = "";
    readonly lines: string[] = [];

    private constructor(
        private readonly child: ChildProcess,
        private readonly engine: Grpc.Server,
        private client: ResourceProviderClient | undefined,
    ) {
        this.exit = once(child, "exit").then(() => {
            this.hasEnded = true;
        });
        child.stderr?.setEncoding("utf8").on("data", (text: string) => {
            this.printed += text;
        });
    }

    /** Starts a process with an engine of its own, and configures it through the environment. */
    static async start(environment: Readonly<Record<string, string>>): Promise<Plugin> {
        const engine = new grpc.Server();
        let plugin: Plugin | undefined;
        engine.addService(EngineService, {
            log(call: Grpc.ServerUnaryCall<LogRequest, Empty.Empty>, done: Grpc.sendUnaryData<Empty.Empty>) {
                plugin?.lines.push(call.request.getMessage());
                done(null, new EmptyMessage());
            },
        });
        const enginePort = await new Promise<number>((resolve, reject) => {
            engine.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, port) =>
                error === null ? resolve(port) : reject(error),
            );
        });
        const child = spawn(process.execPath, [executable, `127.0.0.1:${enginePort}`], {
            env: { PATH: process.env.PATH, ...environment },
            stdio: ["ignore", "pipe", "pipe"],
        });
        plugin = new Plugin(child, engine, undefined);
        const [port]: unknown[] = child.stdout === null ? [] : await once(child.stdout, "data");
        plugin.client = new ResourceProviderClient(
            `127.0.0.1:${String(port).trim()}`,
            grpc.credentials.createInsecure(),
        );
        const configure = new messages.ConfigureRequest().setArgs(StructMessage.fromJavaScript({}));
        await plugin.call<messages.ConfigureResponse>((client, done) => client.configure(configure, done));
        return plugin;
    }

    get processId(): number {
        return this.child.pid ?? 0;
    }

    get isRunning(): boolean {
        return !this.hasEnded;
    }

    /** @param seconds the timeout of the creation. */
    async create(urn: string, inputs: Properties, seconds: number): Promise<State> {
        const checked = await this.check(urn, inputs);
        const request = new messages.CreateRequest().setUrn(urn).setProperties(checked).setTimeout(seconds);
        const response = await this.call<messages.CreateResponse>((client, done) =>
            client.create(request, done),
        );
        return { id: response.getId(), outputs: plain(response.getProperties()) };
    }

    /** Undefined if the resource is gone. */
    async read(urn: string, { id, outputs }: State, inputs: Properties): Promise<State | undefined> {
        const request = new messages.ReadRequest()
            .setUrn(urn)
            .setId(id)
            .setProperties(StructMessage.fromJavaScript({ ...outputs }))
            .setInputs(StructMessage.fromJavaScript({ ...inputs }));
        const response = await this.call<messages.ReadResponse>((client, done) => client.read(request, done));
        return response.getId() === ""
            ? undefined
            : { id: response.getId(), outputs: plain(response.getProperties()) };
    }

    async update(urn: string, state: State, inputs: Properties, seconds: number): Promise<State> {
        const checked = await this.check(urn, inputs);
        const request = new messages.UpdateRequest()
            .setUrn(urn)
            .setId(state.id)
            .setOlds(StructMessage.fromJavaScript({ ...state.outputs }))
            .setNews(checked)
            .setTimeout(seconds);
        const response = await this.call<messages.UpdateResponse>((client, done) =>
            client.update(request, done),
        );
        return { id: state.id, outputs: plain(response.getProperties()) };
    }

    async delete(urn: string, { id, outputs }: State): Promise<void> {
        const request = new messages.DeleteRequest()
            .setUrn(urn)
            .setId(id)
            .setProperties(StructMessage.fromJavaScript({ ...outputs }));
        await this.call<unknown>((client, done) => client.delete(request, done));
    }

    async lookUp(token: string, args: Properties): Promise<Properties> {
        const request = new messages.InvokeRequest()
            .setTok(token)
            .setArgs(StructMessage.fromJavaScript({ ...args }));
        const response = await this.call<messages.InvokeResponse>((client, done) =>
            client.invoke(request, done),
        );
        return plain(response.getReturn());
    }

    /** Ends the process at once, as the kernel does when memory is short. */
    async kill(): Promise<void> {
        this.child.kill("SIGKILL");
        await this.close();
    }

    /** Removes the engine, as `kill -9` of the CLI does: the process has to end by itself. */
    async loseEngine(): Promise<void> {
        this.engine.forceShutdown();
        await this.close();
    }

    private async close(): Promise<void> {
        await this.exit;
        this.engine.forceShutdown();
        this.client?.close();
    }

    private async check(urn: string, inputs: Properties): Promise<Struct.Struct> {
        const request = new messages.CheckRequest()
            .setUrn(urn)
            .setNews(StructMessage.fromJavaScript({ ...inputs }));
        const response = await this.call<messages.CheckResponse>((client, done) =>
            client.check(request, done),
        );
        const [failure] = response.getFailuresList();
        if (failure !== undefined) {
            throw new OperationError(`${failure.getProperty()} ${failure.getReason()}`, undefined);
        }
        return response.getInputs() ?? StructMessage.fromJavaScript({});
    }

    private call<Response>(
        send: (
            client: ResourceProviderClient,
            done: (error: Grpc.ServiceError | null, response: Response) => void,
        ) => unknown,
    ): Promise<Response> {
        const { client } = this;
        if (client === undefined) {
            throw new Error("The plugin has not started.");
        }
        return new Promise((resolve, reject) => {
            send(client, (error, response) =>
                error === null ? resolve(response) : reject(failureOf(error)),
            );
        });
    }
}

/** A failure in the terms of an engine. */
function failureOf({ code, details, metadata }: Grpc.ServiceError): Error {
    if (code === grpc.status.UNAVAILABLE || code === grpc.status.CANCELLED) {
        return new LostError(details);
    }
    const [packed] = metadata.get("grpc-status-details-bin");
    if (!(packed instanceof Buffer)) {
        return new OperationError(details, undefined);
    }
    const [detail] = Status.deserializeBinary(packed).getDetailsList();
    const partial = messages.ErrorResourceInitFailed.deserializeBinary(detail?.getValue_asU8() ?? packed);
    return new OperationError(details, { id: partial.getId(), outputs: plain(partial.getProperties()) });
}

function plain(message: Struct.Struct | undefined): Properties {
    return message?.toJavaScript() ?? {};
}
