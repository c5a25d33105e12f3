import type { ServiceError } from "@grpc/grpc-js";
import * as messages from "@pulumi/pulumi/proto/provider_pb";
import { Status } from "@pulumi/pulumi/proto/status_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import { UserFacingError } from "../../../../provider/src/common/userFacingError";
import {
    type OperationContext,
    PartialStateError,
    type ResourceHandler,
} from "../../../../provider/src/resources/resourceHandler";
import { objectOf } from "../../../../provider/src/schema/types/compositeTypes";
import { optional, secret as secretType } from "../../../../provider/src/schema/types/propertyType";
import { oneOf, string } from "../../../../provider/src/schema/types/scalarTypes";
import { call, type Plugin, startPlugin } from "../../../support/plugin";

const type = "test:index:Thing";
const urn = `urn:pulumi:stack::project::test:index:Parent$${type}::thing`;
const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
const secret = (value: unknown) => ({
    "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270",
    value,
});
const optionalSecret = secretType(optional(string));
const struct = (properties: object) => Struct.fromJavaScript({ ...properties });

/** What the last operation was given. */
let context: OperationContext | undefined;
const lines: string[] = [];
let accounts = 0;

/** A resource that does as its input `does` says. */
const thing: ResourceHandler = {
    name: "Thing",
    properties: {
        does: {
            input: { type: string, onChange: "update", description: "" },
            output: { type: string, description: "" },
        },
        region: {
            input: { type: string, onChange: "replace", description: "" },
            output: { type: string, description: "" },
        },
        status: { output: { type: oneOf("done"), description: "" } },
    },
    async check(_, declared) {
        const failures = declared.does === "wrong" ? [{ property: "does", reason: "is wrong" }] : [];
        return { inputs: { region: "here", ...declared }, failures };
    },
    async diff(given, recorded, inputs) {
        context = given;
        return { replaces: recorded.region === inputs.region ? [] : ["region"], outdated: [] };
    },
    async create(given, inputs) {
        context = given;
        switch (inputs.does) {
            case "wait":
                given.progress("waiting");
                await given.openAccount();
                await new Promise<void>((resolve) => given.signal.addEventListener("abort", () => resolve()));
                throw new PartialStateError("Cancelled while waiting.", {
                    id: "i-1",
                    state: { ...inputs, status: "none", undefined: undefined },
                });
            case "grow":
                throw new PartialStateError("Too much.", {
                    id: "i-1",
                    state: {
                        does: inputs.does,
                        status: "none",
                        list: Array.from({ length: 2_000 }, (_, id) => ({ id: `vsw-${id}` })),
                    },
                });
            case "refuse":
                throw new UserFacingError("Refused.");
            case "break":
                throw new Error("A fault.");
            default:
                return { id: "i-1", state: { ...inputs, status: "done" } };
        }
    },
    async read(given, id, recorded) {
        context = given;
        return id === "gone"
            ? null
            : { id, state: { does: "x", ...recorded, status: "done" }, inputs: { does: "x" } };
    },
    async update(given, _, inputs) {
        context = given;
        if (inputs.does !== "nothing") {
            await given.openAccount();
        }
        return { id: "i-1", state: { ...inputs, status: "done" } };
    },
    async delete(given) {
        context = given;
    },
};

let plugin: Plugin;
beforeEach(async () => {
    lines.length = 0;
    context = undefined;
    accounts = 0;
    plugin = await startPlugin({
        resources: { [type]: thing },
        schema: () => '{"name":"x"}',
        createAccounts: (config) => ({
            open() {
                accounts += 1;
                throw new UserFacingError(
                    `There is no account in ${config("alicloud-resource-sharing:region")}.`,
                );
            },
        }),
        log: (of, line) => lines.push(`${of}: ${line}`),
    });
});
afterEach(() => plugin.close());

const configure = (args: object = {}) =>
    call<messages.ConfigureResponse>((done) =>
        plugin.client.configure(new messages.ConfigureRequest().setArgs(struct(args)), done),
    );
const create = (inputs: object, change: (request: messages.CreateRequest) => unknown = () => undefined) => {
    const request = new messages.CreateRequest().setUrn(urn).setProperties(struct(inputs));
    change(request);
    return call<messages.CreateResponse>((done) => plugin.client.create(request, done));
};
const update = (news: object, change: (request: messages.UpdateRequest) => unknown) => {
    const request = new messages.UpdateRequest()
        .setUrn(urn)
        .setId("i-1")
        .setOlds(struct({}))
        .setNews(struct(news));
    change(request);
    return call<messages.UpdateResponse>((done) => plugin.client.update(request, done));
};
const readRequest = () => new messages.ReadRequest().setUrn(urn).setId("rs-1");
const failure = async (calling: Promise<unknown>): Promise<ServiceError> => {
    const error = await calling.then(
        () => undefined,
        (reason: ServiceError) => reason,
    );
    if (error === undefined) {
        throw new Error("The call succeeded, but should not have.");
    }
    return error;
};
/** The state that the engine is to keep. */
function partialOf({ metadata }: ServiceError): messages.ErrorResourceInitFailed {
    const [packed] = metadata.get("grpc-status-details-bin");
    const [detail] = Status.deserializeBinary(packed as Buffer).getDetailsList();
    expect(detail?.getTypeName()).toBe("pulumirpc.ErrorResourceInitFailed");
    return messages.ErrorResourceInitFailed.deserializeBinary(detail?.getValue_asU8() ?? new Uint8Array());
}

test("says what it can, its version and its schema", async () => {
    const handshake = await call<messages.ProviderHandshakeResponse>((done) =>
        plugin.client.handshake(new messages.ProviderHandshakeRequest(), done),
    );
    expect(handshake.toObject()).toMatchObject({
        acceptSecrets: true,
        acceptResources: false,
        acceptOutputs: true,
    });
    expect((await configure()).toObject()).toMatchObject({ acceptsecrets: true, supportspreview: true });
    const info = await call<{ getVersion(): string }>((done) =>
        plugin.client.getPluginInfo(new Empty(), done),
    );
    expect(info.getVersion()).toBe("1.2.3");
    const schema = await call<messages.GetSchemaResponse>((done) =>
        plugin.client.getSchema(new messages.GetSchemaRequest(), done),
    );
    expect(JSON.parse(schema.getSchema())).toEqual({ name: "x" });
});

test("secrets go in as plain values and come out as secrets, in every operation", async () => {
    await configure();
    const inputs = { does: secret("x"), region: "here" };
    const checked = await call<messages.CheckResponse>((done) =>
        plugin.client.check(new messages.CheckRequest().setUrn(urn).setNews(struct(inputs)), done),
    );
    expect(checked.getInputs()?.toJavaScript()).toEqual(inputs);
    const done = { ...inputs, status: "done" };
    expect((await create(inputs)).getProperties()?.toJavaScript()).toEqual(done);
    expect(
        (await create(inputs, (request) => request.setPreview(true))).getProperties()?.toJavaScript(),
    ).toEqual({
        ...inputs,
        status: unknown,
    });
    const read = await call<messages.ReadResponse>((callback) =>
        plugin.client.read(
            new messages.ReadRequest()
                .setUrn(urn)
                .setId("i-1")
                .setProperties(struct(done))
                .setInputs(struct(inputs)),
            callback,
        ),
    );
    expect(read.getProperties()?.toJavaScript()).toEqual(done);
    expect(read.getInputs()?.toJavaScript()).toEqual({ does: secret("x") });
    const kept = partialOf(await failure(create({ does: secret("grow") })));
    expect(kept.getProperties()?.toJavaScript()).toMatchObject({ does: secret("grow") });
});

test("what the table says is secret is one, though the program does not mark it; the rest of its object is not", async () => {
    const roleType = objectOf({ name: string, password: optionalSecret });
    const role = {
        input: { type: roleType, onChange: "update", description: "" },
        output: { type: roleType, description: "" },
    } as const;
    const own = await startPlugin({
        resources: { [type]: { ...thing, properties: { ...thing.properties, role } } },
        createAccounts: () => ({ open: () => ({}) as never }),
    });
    try {
        const declared = { does: "x", role: { name: "a", password: "b" } };
        const marked = { does: "x", role: { name: "a", password: secret("b") } };
        const checked = await call<messages.CheckResponse>((done) =>
            own.client.check(new messages.CheckRequest().setUrn(urn).setNews(struct(declared)), done),
        );
        expect(checked.getInputs()?.toJavaScript()).toEqual({ region: "here", ...marked });
        const request = new messages.CreateRequest().setUrn(urn).setProperties(struct(marked));
        const created = await call<messages.CreateResponse>((done) => own.client.create(request, done));
        expect(created.getProperties()?.toJavaScript()).toEqual({ ...marked, status: "done" });
    } finally {
        own.close();
    }
});

test("a preview makes no call: what an update without one brings about is known, else only what is declared", async () => {
    await configure();
    const known = async (news: object) =>
        (await update(news, (request) => request.setPreview(true))).getProperties()?.toJavaScript();
    expect(await known({ does: "nothing", region: "here" })).toEqual({
        does: "nothing",
        region: "here",
        status: "done",
    });
    expect(await known({ does: "x", region: "here" })).toEqual({
        does: "x",
        region: "here",
        status: unknown,
    });
    expect(await known({ does: unknown })).toEqual({ does: unknown, region: unknown, status: unknown });
    expect(accounts).toBe(0);
});

test("a difference names each input, how it differs, and what it takes", async () => {
    const diff = async (olds: object, oldInputs: object, news: object) => {
        const request = new messages.DiffRequest()
            .setUrn(urn)
            .setOlds(struct(olds))
            .setOldInputs(struct(oldInputs))
            .setNews(struct(news));
        const response = await call<messages.DiffResponse>((done) => plugin.client.diff(request, done));
        const kinds = response.getDetaileddiffMap();
        return {
            ...response.toObject(),
            kinds: Object.fromEntries(
                [...kinds.keys()].map((name: string) => [name, kinds.get(name)?.getKind()]),
            ),
        };
    };
    const { Kind } = messages.PropertyDiff;
    const { DIFF_NONE, DIFF_SOME } = messages.DiffResponse.DiffChanges;
    const same = { does: "x", region: "here" };
    expect(await diff(same, same, { region: "here", does: secret("x") })).toMatchObject({
        changes: DIFF_NONE,
        kinds: {},
    });
    expect(await diff(same, { region: "here" }, { does: "y", region: "here" })).toMatchObject({
        changes: DIFF_SOME,
        replacesList: [],
        hasdetaileddiff: true,
        diffsList: ["does"],
        kinds: { does: Kind.ADD },
    });
    expect(await diff({ ...same, does: "leave" }, same, { region: "there" })).toMatchObject({
        changes: DIFF_SOME,
        replacesList: ["region"],
        deletebeforereplace: false,
        kinds: { does: Kind.DELETE, region: Kind.UPDATE_REPLACE },
    });
});

test("the engine's timeouts are those of the operations; five minutes where there is none", async () => {
    await configure();
    await create({ does: "x" }, (request) => request.setTimeout(420));
    expect(context?.timeout).toBe(420_000);
    await create({ does: "x" });
    expect(context?.timeout).toBe(300_000);
    await update({ does: "nothing" }, (request) => request.setTimeout(60));
    expect(context?.timeout).toBe(60_000);
    const request = new messages.DeleteRequest().setUrn(urn).setProperties(struct({})).setTimeout(1.5);
    await call((done) => plugin.client.delete(request, done));
    expect(context?.timeout).toBe(1_500);
    await call((done) => plugin.client.read(readRequest().setTimeout(30), done));
    expect(context?.timeout).toBe(30_000);
});

test("with a @pulumi/pulumi whose message of a read has no timeout, a read has five minutes", async () => {
    await configure();
    const { deserializeBinary } = messages.ReadRequest;
    const older = jest
        .spyOn(messages.ReadRequest, "deserializeBinary")
        .mockImplementation((bytes) => Object.assign(deserializeBinary(bytes), { getTimeout: undefined }));
    try {
        const read = await call<messages.ReadResponse>((done) =>
            plugin.client.read(readRequest().setTimeout(30), done),
        );
        expect([older.mock.calls.length, read.getId(), context?.timeout]).toEqual([1, "rs-1", 300_000]);
    } finally {
        older.mockRestore();
    }
});

test("a cancelled operation ends with its state, its lines in its own row; another does not begin", async () => {
    plugin.close();
    plugin = await startPlugin({
        resources: { [type]: thing },
        createAccounts: () => ({ open: () => ({}) as never }),
        log: (of, line, isPassing) => {
            lines.push(`${of}: ${line}${isPassing ? " for now" : ""}`);
            void call((done) => plugin.client.cancel(new Empty(), done));
        },
    });
    await configure();
    const error = await failure(create({ does: "wait", region: "here" }));
    expect(lines).toEqual([`${urn}: waiting for now`]);
    const kept = partialOf(error);
    expect([error.details, kept.getId(), kept.getReasonsList()]).toEqual([
        "Cancelled while waiting.",
        "i-1",
        ["Cancelled while waiting."],
    ]);
    expect(kept.getProperties()?.toJavaScript()).toEqual({ does: "wait", region: "here", status: "none" });
    expect(kept.hasInputs()).toBe(false);
    expect((await failure(create({ does: "x" }))).details).toBe("Cancelled before it began.");
});

test("a difference that is asked for after Ctrl-C is cancelled from the start: it must not wait for the service", async () => {
    await call((done) => plugin.client.cancel(new Empty(), done));
    await call((done) => plugin.client.diff(new messages.DiffRequest().setUrn(urn), done));
    expect(context?.signal.aborted).toBe(true);
});

test("a call whose caller is gone is cancelled", async () => {
    plugin.close();
    plugin = await startPlugin({
        resources: { [type]: thing },
        createAccounts: () => ({ open: () => ({}) as never }),
        log: () => running.cancel(),
    });
    await configure();
    const request = new messages.CreateRequest().setUrn(urn).setProperties(struct({ does: "wait" }));
    const running = plugin.client.create(request, () => undefined);
    while (context === undefined) {
        await new Promise((resolve) => setImmediate(resolve));
    }
    const { signal } = context;
    await new Promise<void>((resolve) => {
        signal.aborted ? resolve() : signal.addEventListener("abort", () => resolve());
    });
});

test("a refusal is one line, a fault has its stack, and neither is longer than gRPC can send", async () => {
    await configure({ region: "nowhere" });
    expect((await failure(create({ does: "refuse" }))).details).toBe("Refused.");
    expect((await failure(create({ does: "break" }))).details).toMatch(/^Error: A fault\.\n\s+at /);
    expect((await failure(create({ does: "wait" }))).details).toBe("There is no account in nowhere.");
    const kept = partialOf(await failure(create({ does: "grow" })));
    expect(kept.getProperties()?.toJavaScript()).toEqual({ does: "grow", status: "none", list: [] });
    const other = new messages.DiffRequest().setUrn("urn:pulumi:s::p::test:index:Other::x");
    expect((await failure(call((done) => plugin.client.diff(other, done)))).details).toBe(
        "There is no resource type test:index:Other; there are test:index:Thing.",
    );
});

test("what is gone has no id, and what is found by its id has inputs", async () => {
    await configure();
    const read = (id: string) =>
        call<messages.ReadResponse>((done) =>
            plugin.client.read(new messages.ReadRequest().setUrn(urn).setId(id), done),
        );
    expect((await read("gone")).getId()).toBe("");
    const found = await read("rs-1");
    expect([found.getProperties()?.toJavaScript(), found.getInputs()?.toJavaScript()]).toEqual([
        { does: "x", status: "done" },
        { does: "x" },
    ]);
});

test("a provider's arguments: unknown names are refused, secrets marked, and another key replaces nothing", async () => {
    const arguments_ = { accessKey: "id", regoin: "cn-hangzhou", version: "1.0.0" };
    const checked = await call<messages.CheckResponse>((done) =>
        plugin.client.checkConfig(new messages.CheckRequest().setNews(struct(arguments_)), done),
    );
    expect(checked.getInputs()?.toJavaScript()).toEqual({ ...arguments_, accessKey: secret("id") });
    expect(checked.getFailuresList().map((one) => one.getReason())).toEqual([
        expect.stringMatching(/^regoin is not an argument; there are accessKey, secretKey, /),
        "secretKey is missing: it is not taken from the environment, whose key may be another account's",
    ]);
    const providerUrn = (name: string) =>
        `urn:pulumi:s::p::pulumi:providers:alicloud-resource-sharing::${name}`;
    const halves = async (name: string, news: object) => {
        const check = new messages.CheckRequest().setUrn(providerUrn(name)).setNews(struct(news));
        const response = await call<messages.CheckResponse>((done) => plugin.client.checkConfig(check, done));
        return response.getFailuresList().map((one) => one.getReason().split(" ")[0]);
    };
    expect(await halves("default_0_1_0", { accessKey: "id" })).toEqual([]);
    expect(await halves("receiver", { securityToken: secret("token") })).toEqual(["accessKey"]);
    expect(await halves("receiver", { accessKey: "id", secretKey: unknown })).toEqual([]);
    // As the settings are read: an empty value, or one of blanks alone, counts as none.
    expect(await halves("receiver", { accessKey: "id", secretKey: " " })).toEqual(["secretKey"]);
    expect(await halves("receiver", { accessKey: "", secretKey: null })).toEqual([]);
    const request = new messages.DiffRequest()
        .setOlds(struct({ accessKey: secret("id") }))
        .setOldInputs(struct({ accessKey: secret("id") }))
        .setNews(struct({ accessKey: secret("another") }));
    const changed = await call<messages.DiffResponse>((done) => plugin.client.diffConfig(request, done));
    expect(changed.toObject()).toMatchObject({
        changes: messages.DiffResponse.DiffChanges.DIFF_SOME,
        diffsList: ["accessKey"],
        replacesList: [],
    });
});

test("another version of the plugin, from another place, is no change of a provider", async () => {
    const request = new messages.DiffRequest()
        .setOldInputs(struct({ region: "cn-hangzhou", version: "0.1.0" }))
        .setNews(
            struct({ region: "cn-hangzhou", version: "0.2.0", pluginDownloadURL: "github://host/owner" }),
        );
    const found = await call<messages.DiffResponse>((done) => plugin.client.diffConfig(request, done));
    expect(found.getChanges()).toBe(messages.DiffResponse.DiffChanges.DIFF_NONE);
});
