import { createAccount } from "../../../../provider/src/account/account";
import { readSettings } from "../../../../provider/src/account/readSettings";
import { AccountsCache, type Config } from "../../../../provider/src/adapters/inProcess/accountsCache";
import { UserFacingError } from "../../../../provider/src/common/userFacingError";
import { TestClock } from "../../testClock";

const config = {
    "alicloud:region": "cn-hangzhou",
    "alicloud:accessKey": "id",
    "alicloud:secretKey": "Never-Shown-1",
};

let clock: TestClock;
let opened: Readonly<Record<string, string | undefined>>[];
let environment: Record<string, string>;
let files: Record<string, string>;
let accounts: AccountsCache;
beforeEach(() => {
    clock = new TestClock();
    opened = [];
    environment = { HOME: "/home/user" };
    files = {};
    const readFile = (path: string) => {
        if (files[path] === "unreadable") {
            throw new UserFacingError(`The file ${path} cannot be read.`);
        }
        return files[path];
    };
    accounts = new AccountsCache(clock, { environment, readFile }, (given, surroundings, log) => {
        opened.push({ ...given, ...surroundings.environment });
        log.warn("look out");
        const settings = readSettings((key) => given[key], {});
        const account = createAccount(settings, () => Promise.reject(new Error("No call is made.")), clock);
        return { open: () => account };
    });
});

const debug = () => undefined;
const of = (given: Config = config) => accounts.of(given, { warn: () => undefined, debug });

test("the accounts of one configuration are there once, whatever else is configured; its warnings are shown once", () => {
    const warnings: string[] = [];
    const noting = (given: Config) => accounts.of(given, { warn: (line) => warnings.push(line), debug });
    const first = noting(config);
    expect(noting({ ...config, "aws:region": "us-east-1" })).toBe(first);
    expect(warnings).toEqual(["look out"]);
    expect(noting({ ...config, "alicloud:secretKey": "another" })).not.toBe(first);
    expect(opened).toHaveLength(2);
});

test("a provider's arguments are not taken for the same configuration of the stack", () => {
    expect(of({ ...config, "alicloud:resource-sharing:arguments:of-program": "true" })).not.toBe(of());
});

test("another variable of the environment gives other accounts, and those see it as it was", () => {
    const first = of();
    environment.ALIBABA_CLOUD_ACCESS_KEY_ID = "another";
    const second = of();
    expect(second).not.toBe(first);
    delete environment.ALIBABA_CLOUD_ACCESS_KEY_ID;
    expect(of()).toBe(first);
    expect(opened.map(({ ALIBABA_CLOUD_ACCESS_KEY_ID }) => ALIBABA_CLOUD_ACCESS_KEY_ID)).toEqual([
        undefined,
        "another",
    ]);
});

test.each([
    ["where the CLI keeps it", {}, "/home/user/.aliyun/config.json"],
    ["where it is set", { "alicloud:sharedCredentialsFile": "~/other.json" }, "/home/user/other.json"],
])("another content of the profiles' file gives other accounts: %s", (_, set, path) => {
    const given = { ...config, ...set };
    const first = of(given);
    files[path] = "{}";
    const second = of(given);
    files[path] = "unreadable";
    const third = of(given);
    expect(new Set([first, second, third]).size).toBe(3);
    expect(of(given)).toBe(third);
});

test("accounts that nobody has asked for in a minute are opened anew", async () => {
    const first = of();
    for (let time = 0; time < 3; time++) {
        await clock.sleep(59_000);
        expect(of()).toBe(first);
    }
    await clock.sleep(60_000);
    expect(of()).not.toBe(first);
    expect(accounts.size).toBe(1);
});

test("a thousand tokens, one after another, are not kept, and none of them is a key", () => {
    const [first] = Array.from({ length: 1_000 }, (_, index) => {
        environment.ALIBABA_CLOUD_SECURITY_TOKEN = `token-${index}`;
        const kept = of();
        expect(of()).toBe(kept);
        return kept;
    });
    expect(accounts.size).toBe(100);
    expect(
        JSON.stringify(
            [...Object.values(accounts)].map((value) => value instanceof Map && [...value.keys()]),
        ),
    ).not.toMatch(/token-|Never-Shown/);
    environment.ALIBABA_CLOUD_SECURITY_TOKEN = "token-0";
    expect(of()).not.toBe(first);
});
