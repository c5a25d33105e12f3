import { createAccount } from "../../../../provider/src/account/account";
import { readSettings } from "../../../../provider/src/account/settings";
import { AccountsCache, type Config } from "../../../../provider/src/adapters/inProcess/accountsCache";
import { TestClock } from "../../testClock";

const config = {
    "alicloud:region": "cn-hangzhou",
    "alicloud:accessKey": "id",
    "alicloud:secretKey": "secret",
};

let clock: TestClock;
let opened: Config[];
let accounts: AccountsCache;
beforeEach(() => {
    clock = new TestClock();
    opened = [];
    accounts = new AccountsCache(clock, (given, warn) => {
        opened.push(given);
        warn("look out");
        const settings = readSettings((key) => given[key], {});
        const account = createAccount(settings, () => Promise.reject(new Error("No call is made.")), clock);
        return { open: () => account };
    });
});

test("the accounts of one configuration are there once, whatever else is configured; its warnings are shown once", () => {
    const warnings: string[] = [];
    const of = (given: Config) => accounts.of(given, (line) => warnings.push(line));
    const first = of(config);
    expect(of({ ...config, "aws:region": "us-east-1" })).toBe(first);
    expect(warnings).toEqual(["look out"]);
    expect(of({ ...config, "alicloud:secretKey": "another" })).not.toBe(first);
    expect(opened).toHaveLength(2);
});

test("accounts that nobody has asked for in a minute are opened anew: its keys may have changed", async () => {
    const of = () => accounts.of(config, () => undefined);
    const first = of();
    for (let time = 0; time < 3; time++) {
        await clock.sleep(59_000);
        expect(of()).toBe(first);
    }
    await clock.sleep(60_000);
    expect(of()).not.toBe(first);
});
