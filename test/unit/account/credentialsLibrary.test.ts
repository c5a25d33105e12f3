import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os, { tmpdir } from "node:os";
import { join } from "node:path";
import { LoginProfile } from "../../../provider/src/account/credentials/loginProfile";
import { Deadline } from "../../../provider/src/common/deadline";
import { TestClock } from "../testClock";

const secret = "Never-Shown-1";
const deadline = new Deadline(new TestClock(), 60_000);

let home: string;
beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), "resource-sharing-home-"));
    jest.spyOn(os, "homedir").mockReturnValue(home);
    await mkdir(join(home, ".aliyun"));
});
afterEach(async () => {
    jest.restoreAllMocks();
    await rm(home, { recursive: true });
});

const keys = { mode: "StsToken", access_key_id: "an-id", access_key_secret: secret, sts_token: "a-token" };

/** A profile whose credentials come from a command, which notes each of its runs. @param script ends the command's program */
async function profileOfCommand(script: string) {
    const path = join(home, "answer.js");
    const runs = join(home, "runs");
    await writeFile(runs, "");
    await writeFile(path, `require("fs").appendFileSync(${JSON.stringify(runs)}, "."); ${script}`);
    const profile = { name: "p", mode: "External", process_command: `${process.execPath} ${path}` };
    await writeFile(join(home, ".aliyun/config.json"), JSON.stringify({ profiles: [profile] }));
    const clock = new TestClock();
    return {
        clock,
        provider: new LoginProfile("p").open({ clock, proxyFor: undefined }),
        runs: async () => (await readFile(runs, "utf8")).length,
    };
}

const print = (answer: object) => `console.log(${JSON.stringify(JSON.stringify(answer))})`;

test("credentials of a command: it runs once for all who ask within a minute, and again for those that the service rejects", async () => {
    const { clock, provider, runs } = await profileOfCommand(print(keys));
    const all = await Promise.all([provider.get(deadline), provider.get(deadline)]);
    expect(all[1]).toEqual({ accessKeyId: "an-id", accessKeySecret: secret, securityToken: "a-token" });
    await provider.get(deadline);
    expect(await runs()).toBe(1);
    await clock.sleep(60_000);
    const used = await provider.get(deadline);
    expect(provider.reject(used)).toBe(true);
    await provider.get(deadline);
    expect(await runs()).toBeGreaterThan(1);
});

test("a failure is one line that shows nothing of what came, and is not remembered", async () => {
    const flag = join(await mkdtemp(join(tmpdir(), "resource-sharing-flag-")), "flag");
    const { provider } = await profileOfCommand(
        `if (require("fs").existsSync(${JSON.stringify(flag)})) { ${print(keys)} } else { console.log("${secret}") }`,
    );
    await expect(provider.get(deadline)).rejects.toThrow(
        /^The profile "p" gave no credentials\. Log in again: `aliyun configure --profile p`\.$/,
    );
    await writeFile(flag, "");
    await expect(provider.get(deadline)).resolves.toMatchObject({ accessKeyId: "an-id" });
});

test("credentials that no request can carry are refused in one line that names the profile", async () => {
    const { provider } = await profileOfCommand(print({ ...keys, sts_token: `a\r\n${secret}` }));
    await expect(provider.get(deadline)).rejects.toThrow(
        /^The credentials of the profile "p" cannot be used: their security token has a line break, a blank or another character that cannot be sent\.$/,
    );
});

test("a profile that nobody has logged in to", async () => {
    await expect(
        new LoginProfile("nobody").open({ clock: new TestClock(), proxyFor: undefined }).get(deadline),
    ).rejects.toThrow(
        'The profile "nobody" gave no credentials. Log in again: `aliyun configure --profile nobody`.',
    );
});
