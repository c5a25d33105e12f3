import { execFileSync } from "node:child_process";
import * as pulumi from "@pulumi/pulumi";
import { getInvitations, getInvitationsOutput, Provider } from "../../../provider/src/index";
import * as byPlugin from "../../../provider/src/plugin";

// What is declared is registered a moment later.
afterAll(() => pulumi.runtime.disconnect());

interface Call {
    readonly token: string;
    readonly inputs: object;
}

/** A resource with an output that no preview knows. */
class Thing extends pulumi.CustomResource {
    declare readonly made: pulumi.Output<string>;

    constructor(name: string) {
        super("test:index:Thing", name, { made: undefined });
    }
}

/** The calls that reach mocks, whose response has two invitations. */
function mockCalls(preview = false): Call[] {
    const calls: Call[] = [];
    void pulumi.runtime.setMocks(
        {
            call: ({ token, inputs }) => {
                calls.push({ token, inputs });
                return { invitations: [{ invitationId: "i-2" }, { invitationId: "i-1" }] };
            },
            newResource: ({ inputs }) => ({ id: "1", state: inputs }),
        },
        "project",
        "stack",
        preview,
    );
    return calls;
}

function resolved<Value>(output: pulumi.Output<Value>): Promise<Value> {
    return new Promise((resolve) => output.apply(resolve));
}

test.each([
    ["the npm package", getInvitations],
    ["the plugin", byPlugin.getInvitations],
])("mocks of a unit test answer the look-ups of %s, by one token", async (_, lookUp) => {
    const calls = mockCalls();
    const { invitations } = await lookUp({ status: "Pending" });
    expect(invitations.map(({ invitationId }) => invitationId)).toEqual(["i-2", "i-1"]);
    expect(calls).toEqual([
        { token: "alicloud-resource-sharing:index:getInvitations", inputs: { status: "Pending" } },
    ]);
});

test("arguments that are no object are refused in one line, without a stack trace", async () => {
    const asked: Promise<unknown> = Reflect.apply(getInvitations, undefined, ["rs-1"]);
    await expect(asked).rejects.toThrow(
        new pulumi.RunError('getInvitations takes its arguments as an object, not "rs-1".'),
    );
});

test("what is found by a secret is secret, and by a provider's secret key is not", async () => {
    mockCalls();
    const senderAccountId = pulumi.secret("1000000000000001");
    expect(await pulumi.isSecret(getInvitationsOutput({ senderAccountId }))).toBe(true);
    expect(await pulumi.isSecret(getInvitationsOutput({ invitationIds: [pulumi.secret("i-1")] }))).toBe(true);
    const provider = new Provider("receiver", { accessKey: "an-id", secretKey: "a-secret" });
    const output = getInvitationsOutput({ status: "Pending" }, { provider });
    expect((await resolved(output)).invitations).toHaveLength(2);
    expect(await pulumi.isSecret(output)).toBe(false);
});

test("a secret external id of the role that asks makes no secret of what is found", async () => {
    const calls = mockCalls();
    const roleArn = "acs:ram::1512666876910000:role/sharing";
    const assumeRole = { roleArn, externalId: pulumi.secret("agreed") };
    const output = getInvitationsOutput({ status: "Pending", assumeRole });
    expect((await resolved(output)).invitations).toHaveLength(2);
    expect(await pulumi.isSecret(output)).toBe(false);
    expect(calls).toEqual([
        expect.objectContaining({
            inputs: { status: "Pending", assumeRole: { roleArn, externalId: "agreed" } },
        }),
    ]);
});

test("without a question that is known, nothing is asked", async () => {
    const calls = mockCalls(true);
    const { made } = new Thing("thing");
    getInvitationsOutput({ senderAccountId: made }).apply(() => calls.push({ token: "applied", inputs: {} }));
    const provider = new Provider("receiver", { profile: made });
    getInvitationsOutput({}, { provider }).apply(() => calls.push({ token: "applied", inputs: {} }));
    await expect(getInvitations({}, { provider })).rejects.toThrow(
        "getInvitations: an argument of the provider is not known before `pulumi up`: use getInvitationsOutput instead.",
    );
    expect(calls).toEqual([]);
});

test("a provider's arguments are not among its properties in another form than the engine's", () => {
    mockCalls();
    const provider = new Provider("receiver", { accessKey: "an-id", secretKey: "a-secret" });
    const names = Reflect.ownKeys(provider).map(String);
    expect(names.filter((name) => /secret|key/i.test(name)).sort()).toEqual([
        "alicloud:accessKey",
        "alicloud:secretKey",
    ]);
});

/** The package's own modules that a program has in memory. */
function loadedBy(program: string): string[] {
    const source = `const sharing = require("pulumi-alicloud-resource-sharing");
        const run = async () => { ${program} };
        run().finally(() => {
            const paths = Object.keys(require.cache).map((path) => path.replaceAll("\\\\", "/"));
            const own = paths.flatMap((path) => /provider\\/dist\\/(.*)/.exec(path)?.[1] ?? []);
            const libraries = ["undici"].filter((name) =>
                paths.some((path) => path.includes("node_modules/" + name + "/")));
            console.log(JSON.stringify([...own, ...libraries]));
        });`;
    const env = { PATH: process.env.PATH };
    return JSON.parse(
        execFileSync(process.execPath, ["-e", source], { cwd: __dirname, encoding: "utf8", env }),
    );
}

test("a program without a look-up loads nothing of what one needs; the first one does", () => {
    const needed =
        /^(api\/(client|transport|retry|reads)|account\/(?!settings\/names|regions|roleArn|roleSession)|undici)/;
    expect(loadedBy("").filter((path) => needed.test(path))).toEqual([]);
    const loaded = loadedBy("await sharing.getInvitations().catch(() => undefined);");
    expect(loaded).toEqual(
        expect.arrayContaining(["adapters/inProcess/lookUp.js", "account/accounts.js", "api/client.js"]),
    );
    // There is no region: no call has been made.
    expect(loaded).not.toContain("undici");
});
