import type { Account } from "../../../../provider/src/account/account";
import { createAccount } from "../../../../provider/src/account/account";
import { readSettings } from "../../../../provider/src/account/settings";
import { Accounts, type Config } from "../../../../provider/src/adapters/inProcess/accounts";
import { TestClock } from "../../testClock";

const config = {
    "alicloud:region": "cn-hangzhou",
    "alicloud:accessKey": "id",
    "alicloud:secretKey": "secret",
};

let clock: TestClock;
let opened: Config[];
let accounts: Accounts;
beforeEach(() => {
    clock = new TestClock();
    opened = [];
    accounts = new Accounts(clock, (given, warn): Account => {
        opened.push(given);
        warn("look out");
        const settings = readSettings((key) => given[key], {});
        return createAccount(settings, () => Promise.reject(new Error("No call is made.")), clock);
    });
});

test("one account for one configuration, whatever else is configured; its warnings are shown once", () => {
    const warnings: string[] = [];
    const open = (given: Config) => accounts.open(given, (line) => warnings.push(line));
    const first = open(config);
    expect(open({ ...config, "aws:region": "us-east-1" })).toBe(first);
    expect(warnings).toEqual(["look out"]);
    expect(open({ ...config, "alicloud:secretKey": "another" })).not.toBe(first);
    expect(opened).toHaveLength(2);
});

test("an account that nobody has asked for in a minute is opened anew: its keys may have changed", async () => {
    const open = () => accounts.open(config, () => undefined);
    const first = open();
    for (let time = 0; time < 3; time++) {
        await clock.sleep(59_000);
        expect(open()).toBe(first);
    }
    await clock.sleep(60_000);
    expect(open()).not.toBe(first);
});
