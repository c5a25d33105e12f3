import { readSettings } from "../../../provider/src/account/settings";

const keys = {
    "alicloud:accessKey": "an-id",
    "alicloud:secretKey": "a-secret",
    "alicloud:region": "cn-hangzhou",
};

function settings(config: Record<string, string>, environment: Record<string, string> = {}) {
    return readSettings((key) => config[key], environment);
}

test("the configuration comes before the environment", () => {
    const { region, credentials } = settings(
        { ...keys, "alicloud:securityToken": "a-token" },
        {
            ALIBABA_CLOUD_REGION: "cn-beijing",
            ALIBABA_CLOUD_ACCESS_KEY_ID: "other",
            ALIBABA_CLOUD_ACCESS_KEY_SECRET: "other",
        },
    );
    expect(region).toBe("cn-hangzhou");
    expect(credentials).toEqual({
        accessKeyId: "an-id",
        accessKeySecret: "a-secret",
        securityToken: "a-token",
    });
});

test.each([
    ["ALICLOUD_ACCESS_KEY", "ALICLOUD_SECRET_KEY", "ALICLOUD_SECURITY_TOKEN", "ALICLOUD_REGION"],
    [
        "ALIBABA_CLOUD_ACCESS_KEY_ID",
        "ALIBABA_CLOUD_ACCESS_KEY_SECRET",
        "ALIBABA_CLOUD_SECURITY_TOKEN",
        "ALIBABA_CLOUD_REGION",
    ],
    [
        "ALIBABACLOUD_ACCESS_KEY_ID",
        "ALIBABACLOUD_ACCESS_KEY_SECRET",
        "ALIBABACLOUD_SECURITY_TOKEN",
        "ALIBABA_CLOUD_REGION",
    ],
])("%s, %s, %s and %s are read", (id, secret, token, region) => {
    const environment = { [id]: "an-id", [secret]: "a-secret", [token]: "a-token", [region]: "cn-beijing" };
    expect(settings({}, environment)).toMatchObject({
        region: "cn-beijing",
        credentials: { accessKeyId: "an-id", accessKeySecret: "a-secret", securityToken: "a-token" },
    });
});

test.each([
    ["no region", { ...keys, "alicloud:region": "" }, /^No region is set: .*alicloud:region/],
    [
        "an unknown region",
        { ...keys, "alicloud:region": "cn-nowhere" },
        /^alicloud:region: "cn-nowhere" is not/,
    ],
    ["no credentials", { "alicloud:region": "cn-hangzhou" }, /^No Alibaba Cloud credentials are set/],
    ["a key without a secret", { ...keys, "alicloud:secretKey": "" }, /no access key secret\. Set .*SECRET/],
    ["a secret without a key", { ...keys, "alicloud:accessKey": "" }, /no access key id\. Set .*KEY_ID/],
    [
        "endpoints that are no JSON",
        { ...keys, "alicloud:endpoints": "{" },
        /^alicloud:endpoints is \{, but must/,
    ],
    [
        "an endpoint that is no text",
        { ...keys, "alicloud:endpoints": '[{"sts":1}]' },
        /^alicloud:endpoints is .* must be JSON/,
    ],
])("%s: one line that says what to set", (_, config, message) => {
    expect(() => settings(config)).toThrow(message);
    expect(() => settings(config)).not.toThrow(/a-secret|\n/);
});

test.each([
    ["a list, as the Pulumi provider writes it", '[{"resourcesharing":"in-config"},{"sts":"sts-in-config"}]'],
    ["an object", '{"resourcesharing":"in-config","sts":"sts-in-config"}'],
])("endpoints: %s", (_, endpoints) => {
    expect(settings({ ...keys, "alicloud:endpoints": endpoints }).endpoints).toEqual({
        resourcesharing: "in-config",
        sts: "sts-in-config",
    });
});

test("endpoints from the environment, behind the configuration", () => {
    const environment = {
        ALIBABA_CLOUD_ENDPOINT_RESOURCESHARING: "first",
        RESOURCESHARING_ENDPOINT: "second",
        STS_ENDPOINT: "sts-second",
    };
    expect(settings(keys, environment).endpoints).toEqual({ resourcesharing: "first", sts: "sts-second" });
    const config = { ...keys, "alicloud:endpoints": '[{"resourcesharing":"in-config"}]' };
    expect(settings(config, environment).endpoints.resourcesharing).toBe("in-config");
});
