import * as pulumi from "@pulumi/pulumi";
import { Provider, type ProviderArgs } from "../../../provider/src/program/provider";

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
