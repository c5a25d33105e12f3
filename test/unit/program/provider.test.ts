import type * as alicloud from "@pulumi/alicloud";
import * as pulumi from "@pulumi/pulumi";
import type { ProviderArgs } from "../../../provider/src/program/generated/provider";
import { type ignoredArguments, Provider } from "../../../provider/src/program/provider";

// What is declared is registered a moment later.
afterAll(() => pulumi.runtime.disconnect());

/** Marks a secret on its way to the engine. */
const isSecret = (value: unknown): boolean =>
    typeof value === "object" && value !== null && "4dabf18193072939515e22adb298388d" in value;

async function propertiesOf(args: ProviderArgs): Promise<Record<string, unknown>> {
    const registered = new Promise<Record<string, unknown>>((resolve) => {
        pulumi.runtime.setMocks({
            call: () => ({}),
            newResource: ({ name, type, inputs }) => {
                expect([name, type]).toEqual(["receiver", "pulumi:providers:pulumi-nodejs"]);
                resolve(inputs);
                return { id: "1", state: {} };
            },
        });
    });
    new Provider("receiver", args);
    return registered;
}

test("the keys of the configuration, every value as text", async () => {
    expect(
        await propertiesOf({
            profile: "p",
            region: pulumi.output("cn-beijing"),
            skipRegionValidation: true,
            maxRetryTimeout: 60,
            endpoints: [{ sts: pulumi.output("host") }],
        }),
    ).toEqual({
        "alicloud:profile": "p",
        "alicloud:region": "cn-beijing",
        "alicloud:skipRegionValidation": "true",
        "alicloud:maxRetryTimeout": "60",
        "alicloud:endpoints": '[{"sts":"host"}]',
        "alicloud:resource-sharing:arguments:of-program": "true",
    });
});

test("keys and tokens are secrets, marked or not, as is what the program marks", async () => {
    const properties = await propertiesOf({
        accessKey: "an-id",
        secretKey: "a-secret",
        securityToken: "a-token",
        credentialsUri: "http://127.0.0.1/secret",
        assumeRoleWithOidc: { oidcToken: "a-token" },
        assumeRole: { roleArn: "acs:ram::2:role/r", sessionExpiration: 900 },
        profile: pulumi.secret("p"),
        region: "cn-beijing",
    });
    const plain = Object.keys(properties).filter((name) => !isSecret(properties[name]));
    expect(plain).toEqual(["alicloud:region"]);
    expect(properties["alicloud:assumeRole"]).toMatchObject({
        value: '{"roleArn":"acs:ram::2:role/r","sessionExpiration":900}',
    });
});

test("what another stack leaves out counts as not set, not as the text null", async () => {
    const nothing: unknown = null;
    const given = pulumi.output(nothing as string);
    expect(await propertiesOf({ profile: given, region: "cn-beijing" })).toEqual({
        "alicloud:profile": "",
        "alicloud:region": "cn-beijing",
    });
});

test("an argument that does not exist is refused, without a stack trace", () => {
    const misspelt: object = { accessKye: "an-id" };
    const construct = () => new Provider("receiver", misspelt);
    expect(construct).toThrow('The provider "receiver" has no argument "accessKye"; there are accessKey, ');
    expect(construct).toThrow(pulumi.RunError);
});

test.each([
    [{ accessKey: "an-id" }, "secretKey"],
    [{ secretKey: "a-secret" }, "accessKey"],
    [{ securityToken: "a-token" }, "accessKey"],
    [{ accessKey: "an-id", secretKey: "" }, "secretKey"],
    [{ accessKey: "an-id", secretKey: " " }, "secretKey"],
    [{ accessKey: "", secretKey: "a-secret" }, "accessKey"],
    [{ accessKey: "", securityToken: "a-token" }, "accessKey"],
    [{ accessKey: null as unknown as undefined, secretKey: "a-secret" }, "accessKey"],
] as const)("half a key is refused, without a stack trace: %j", (args, missing) => {
    const construct = () => new Provider("receiver", args);
    expect(construct).toThrow(
        `The provider "receiver" has only a part of an access key: give ${missing} as well.`,
    );
    expect(construct).toThrow(pulumi.RunError);
});

test.each([
    { accessKey: "" },
    { secretKey: "", securityToken: "" },
    { accessKey: null as unknown as undefined },
])("a key of which no part is set is none: %j", async (args) => {
    expect(await propertiesOf({ ...args, region: "cn-beijing" })).toMatchObject({
        "alicloud:region": "cn-beijing",
    });
});

test("what concerns other resources of @pulumi/alicloud is accepted and ignored", async () => {
    const args: alicloud.ProviderArgs = {
        region: "cn-beijing",
        sourceIp: "192.0.2.1",
        configurationSource: "a-team",
        endpoints: [{ resourcesharing: "host", ecs: "other" }],
    };
    expect(await propertiesOf(args)).toEqual({
        "alicloud:region": "cn-beijing",
        "alicloud:endpoints": '[{"resourcesharing":"host","ecs":"other"}]',
        "alicloud:resource-sharing:arguments:of-program": "true",
    });
});

test("every argument of alicloud.Provider is either ours or ignored", () => {
    type Ours = keyof ProviderArgs | (typeof ignoredArguments)[number];
    // The compiler names an argument that is missing here, or that alicloud.Provider does not have.
    const missing = (name: Exclude<keyof alicloud.ProviderArgs, Ours>): never => name;
    const additional = (name: Exclude<Ours, keyof alicloud.ProviderArgs>): never => name;
    expect([missing, additional]).toHaveLength(2);
});
