import { credentialsKey } from "../../../provider/src/account/accountInputs";
import { Accounts } from "../../../provider/src/account/accounts";
import { commandLine } from "../../../provider/src/account/settings/names";
import { Deadline } from "../../../provider/src/common/deadline";
import { alicloud } from "../../../provider/src/schema/settings";
import { TestClock } from "../testClock";
import { ScriptedTransport } from "./scriptedTransport";

const member = "1000000000000002";
const roleArn = `acs:ram::${member}:role/sharing`;
const key = (name: string) => ({ access_key_id: `key-of-${name}`, access_key_secret: "secret" });
const profiles = [
    { name: "hub", mode: "AK", ...key("hub") },
    {
        name: "by-role",
        mode: "RamRoleArn",
        ...key("by-role"),
        ram_role_arn: `acs:ram::${member}:role/of-profile`,
        region_id: "cn-beijing",
    },
];
const keys = { ALIBABA_CLOUD_ACCESS_KEY_ID: "key-of-environment", ALIBABA_CLOUD_ACCESS_KEY_SECRET: "secret" };
const region = { ALIBABA_CLOUD_REGION: "cn-hangzhou" };

/** The accounts of an environment, with the file of the CLI above, and a cloud that gives whoever asks a session. */
function scene(
    environment: Record<string, string>,
    config: Record<string, string> = {},
    namespace: string = alicloud,
) {
    const clock = new TestClock();
    let sessions = 0;
    const transport = new ScriptedTransport((operation) => {
        if (operation !== "AssumeRole") {
            return { RequestId: "1", AccountId: member };
        }
        sessions += 1;
        return {
            Credentials: {
                AccessKeyId: `session-${sessions}`,
                AccessKeySecret: "s",
                SecurityToken: "t",
                Expiration: new Date(clock.now() + 3_600_000).toISOString(),
            },
        };
    });
    const warnings: string[] = [];
    const accounts = new Accounts({
        config: (name) => config[name],
        environment: { HOME: "/home/user", ...environment },
        readFile: () => JSON.stringify({ profiles }),
        namespace,
        clock,
        connect: () => transport.send,
        beforeWrite: async () => undefined,
        warn: (line) => warnings.push(line),
        debug: () => undefined,
    });
    let shares = 0;
    return {
        accounts,
        warnings,
        transport,
        /** Calls the service as an account; gives the keys that signed, and the roles that were assumed. */
        async callers(inputs: Parameters<Accounts["open"]>[0]) {
            transport.requests.length = 0;
            shares += 1;
            const service = accounts.open(inputs).resourceSharing("cn-hangzhou");
            await service.share(`rs-${shares}`, "fresh", new Deadline(clock, 300_000));
            return transport.requests.map(({ headers, body }) => {
                const caller = /Credential=([^,]*)/.exec(headers.authorization ?? "")?.[1];
                return [caller, new URLSearchParams(body).get("RoleArn")].filter(Boolean).join(" ");
            });
        },
    };
}

test("a profile goes before keys of the environment, and needs no others", async () => {
    expect(await scene({ ...keys, ...region }).callers({ profile: "hub" })).toEqual(["key-of-hub"]);
    expect(await scene(region).callers({ profile: "hub" })).toEqual(["key-of-hub"]);
});

test("a role is assumed by the provider's credentials, or by the profile's", async () => {
    const { callers } = scene({ ...keys, ...region });
    const assumeRole = { roleArn };
    expect(await callers({ assumeRole })).toEqual([`key-of-environment ${roleArn}`, "session-1"]);
    expect(await callers({ assumeRole })).toEqual(["session-1"]);
    expect(await callers({ profile: "hub", assumeRole })).toEqual([`key-of-hub ${roleArn}`, "session-2"]);
});

test("the provider's own role assumes that of a response; a profile's own role gives way to it", async () => {
    const own = "acs:ram::1000000000000001:role/pipeline";
    const { callers } = scene(
        { ...keys, ...region },
        { "alicloud:assumeRole": JSON.stringify({ roleArn: own }) },
    );
    expect(await callers({ assumeRole: { roleArn } })).toEqual([
        `key-of-environment ${own}`,
        `session-1 ${roleArn}`,
        "session-2",
    ]);
    expect(await callers({ profile: "by-role", assumeRole: { roleArn } })).toEqual([
        `key-of-by-role ${roleArn}`,
        "session-3",
    ]);
    expect(await callers({ profile: "by-role" })).toEqual([
        `key-of-by-role acs:ram::${member}:role/of-profile`,
        "session-4",
    ]);
});

test("the same inputs give the same service, with or without a guard", async () => {
    const { accounts, callers, transport } = scene({ ...keys, ...region });
    const assumeRole = { roleArn, externalId: "agreed" };
    expect(accounts.open({ assumeRole }).resourceSharing("cn-hangzhou")).toBe(
        accounts.open({ assumeRole: { ...assumeRole } }).resourceSharing("cn-hangzhou"),
    );
    await callers({ assumeRole });
    expect(await callers({ assumeRole, accountId: member })).toEqual(["session-1"]);
    expect(transport.count("GetCallerIdentity")).toBe(0);
});

test("the provider's guard is for responses that declare no account of their own", async () => {
    const { accounts, callers } = scene({ ...keys, ...region }, { "alicloud:accountId": "1000000000000001" });
    await expect(callers({})).rejects.toThrow(
        "but alicloud:accountId is 1000000000000001: no call was made.",
    );
    expect(await callers({ accountId: member })).toEqual(["key-of-environment"]);
    expect(await callers({ profile: "hub" })).toEqual(["key-of-hub"]);
    await expect(callers({ assumeRole: { roleArn }, accountId: "1000000000000003" })).rejects.toThrow(
        `The credentials belong to account ${member}, but accountId is 1000000000000003: no call was made.`,
    );
    expect(
        await accounts.open({ assumeRole: { roleArn } }).accountId(new Deadline(new TestClock(), 1_000)),
    ).toBe(member);
});

test("a profile's region is used where no other is set", () => {
    expect(scene({}).accounts.open({ profile: "by-role" }).defaultRegion).toBe("cn-beijing");
    expect(scene(region).accounts.open({ profile: "by-role" }).defaultRegion).toBe("cn-hangzhou");
    expect(() => scene(region).accounts.open({ profile: "none" })).toThrow(/There is no profile "none" in/);
});

test("without a region, a resource's own is enough, and the role is assumed at the service's central host", async () => {
    const { callers, transport } = scene(keys);
    expect(await callers({ assumeRole: { roleArn } })).toEqual([
        `key-of-environment ${roleArn}`,
        "session-1",
    ]);
    const urls = transport.requests.map(({ url }) => new URL(url));
    expect(urls.map(({ host, searchParams }) => [host, searchParams.get("RegionId")])).toEqual([
        ["sts.aliyuncs.com", null],
        ["resourcesharing.cn-hangzhou.aliyuncs.com", "cn-hangzhou"],
    ]);
});

test.each([
    [
        alicloud,
        /^run `pulumi config set alicloud:region <region>`, pass region to an explicit provider, or set ALIBABA_CLOUD_REGION$/,
    ],
    ["alicloud-resource-sharing", /`pulumi config set alicloud-resource-sharing:region <region>`/],
    [commandLine, /^pass --region or set ALIBABA_CLOUD_REGION$/],
])("without a region at all, an account says how to set one: %s", (namespace, expected) => {
    const { defaultRegion, waysToSetRegion } = scene(keys, {}, namespace).accounts.open();
    expect(defaultRegion).toBeUndefined();
    expect(waysToSetRegion).toMatch(expected);
});

test("the provider's warnings are shown once, however many accounts are opened", () => {
    const configured = { "alicloud:profile": "hub", "alicloud:accountId": member };
    const { accounts, warnings } = scene({ ...keys, ...region }, configured);
    accounts.open();
    accounts.open({ assumeRole: { roleArn } });
    accounts.open({ profile: "hub" });
    expect(warnings).toEqual([expect.stringContaining('alicloud:profile "hub" is not used')]);
});

test("a profile that may be another account's than the environment's key stops the provider's own account only", () => {
    const { accounts, warnings } = scene({ ...keys, ...region }, { "alicloud:profile": "hub" });
    for (const inputs of [{}, { assumeRole: { roleArn } }, { accountId: member }]) {
        expect(() => accounts.open(inputs)).toThrow(
            'There are both alicloud:profile "hub" and an access key',
        );
    }
    expect(() => accounts.open({ profile: "hub" })).not.toThrow();
    expect(warnings).toEqual([]);
});

test("the key of credentials is the same for the same inputs, and shows none of them", () => {
    const role = { roleArn, externalId: "agreed" };
    const ofRole = credentialsKey({ assumeRole: role });
    expect(credentialsKey({ assumeRole: { externalId: "agreed", roleArn, sessionName: "terraform" } })).toBe(
        ofRole,
    );
    expect(credentialsKey({ assumeRole: { ...role, externalId: "another" } })).not.toBe(ofRole);
    expect(credentialsKey({ profile: "hub", assumeRole: role })).not.toBe(ofRole);
    expect(credentialsKey({ assumeRole: role, accountId: member })).toBe(ofRole);
    expect(ofRole).not.toMatch(/agreed|sharing/);
});
