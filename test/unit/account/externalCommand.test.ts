import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand } from "../../../provider/src/account/credentials/runCommand";
import { readSettings } from "../../../provider/src/account/readSettings";
import type { Environment } from "../../../provider/src/account/settings/variables";
import { Deadline } from "../../../provider/src/common/deadline";
import { TestClock } from "../testClock";

const secret = "Never-Shown-1";
const deadline = new Deadline(new TestClock(), 60_000);

let home: string;
beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), "resource-sharing-home-"));
});
afterEach(() => rm(home, { recursive: true }));

const file = () => join(home, "profiles.json");

/** A profile with a command, in a file that is not where the CLI keeps it. */
async function openProfile(command: string, environment: Environment = {}) {
    const profile = { name: "p", mode: "External", process_command: command };
    const content = JSON.stringify({ profiles: [profile] });
    await writeFile(file(), content);
    const config: Readonly<Record<string, string>> = {
        "alicloud:profile": "p",
        "alicloud:region": "cn-hangzhou",
        "alicloud:sharedCredentialsFile": file(),
    };
    const { credentials } = readSettings(
        (key) => config[key],
        environment,
        () => content,
    );
    const clock = new TestClock();
    const unused = () => {
        throw new Error("Nothing else is needed.");
    };
    const provider = credentials.open({
        transport: unused,
        clock,
        time: clock,
        metadataAccess: "any",
        attemptTimeout: 1,
        stsOrigin: unused,
        stsClient: unused,
        debug: unused,
    });
    return { clock, provider, content };
}

/** A profile whose command is a program that notes each of its runs. @param script ends the program */
async function openProgram(script: string, environment?: Environment) {
    const [path, runs] = [join(home, "an answer.js"), join(home, "runs")];
    await writeFile(runs, "");
    await writeFile(path, `require("fs").appendFileSync(${JSON.stringify(runs)}, "."); ${script}`);
    const opened = await openProfile(`"${process.execPath}" '${path}' ${secret}`, environment);
    return { ...opened, runs: async () => (await readFile(runs, "utf8")).length };
}

const keys = {
    mode: "StsToken",
    access_key_id: "an-id",
    access_key_secret: "a-secret",
    sts_token: "a-token",
};
const print = (answer: object) => `console.log(${JSON.stringify(JSON.stringify(answer))})`;

test("the command runs once for all who ask, and again for credentials that the service rejects", async () => {
    const { clock, provider, runs } = await openProgram(print(keys));
    const all = await Promise.all([provider.get(deadline), provider.get(deadline)]);
    expect(all[1]).toMatchObject({
        accessKeyId: "an-id",
        accessKeySecret: "a-secret",
        securityToken: "a-token",
    });
    await clock.sleep(86_400_000);
    const used = await provider.get(deadline);
    expect(await runs()).toBe(1);
    expect(provider.reject(used)).toBe(true);
    await provider.get(deadline);
    expect(await runs()).toBe(2);
});

test("the command runs again when its credentials end", async () => {
    const { clock, provider, runs } = await openProgram(
        print({ ...keys, expiration: "2026-01-02T04:04:05Z" }),
    );
    await provider.get(deadline);
    await clock.sleep(50 * 60_000);
    await provider.get(deadline);
    expect(await runs()).toBe(1);
    await clock.sleep(10 * 60_000);
    await provider.get(deadline);
    expect(await runs()).toBe(2);
});

test("an access key without a token is enough", async () => {
    const { mode: _, sts_token: __, ...key } = keys;
    const { provider } = await openProgram(print({ ...key, mode: "AK", sts_token: "", expiration: "" }));
    const credentials = await provider.get(deadline);
    expect(credentials).toMatchObject({ accessKeyId: "an-id" });
    expect(credentials).not.toHaveProperty("securityToken");
});

test("the CLI's file is not written, nor any other", async () => {
    const { provider, content } = await openProgram(print({ ...keys, expiration: "2026-01-02T04:04:05Z" }));
    await chmod(file(), 0o600);
    const before = await readdir(home);
    await provider.get(deadline);
    expect(await readFile(file(), "utf8")).toBe(content);
    expect(await readdir(home)).toEqual(before);
});

const failureOf = (command: Promise<Awaited<ReturnType<typeof openProfile>>>) =>
    command.then(({ provider }) => provider.get(deadline)).then(JSON.stringify, String);

const message = (program: string, problem: string) =>
    `CredentialsError: The command ${program} gave no credentials: ${problem}. It is the process_command of the` +
    ` profile "p" of ${file()}: run it in a terminal to see what it prints.`;

const form =
    "it has to print a JSON object with access_key_id, access_key_secret and, if they are temporary, sts_token and" +
    " expiration";

test.each([
    [
        "a failure",
        `console.log("${secret}"); console.error("${secret}"); process.exit(3)`,
        "it ended with exit code 3",
    ],
    ["a signal", 'process.kill(process.pid, "SIGTERM")', "it was ended by SIGTERM"],
    ["something else", `console.log("${secret}")`, form],
    ["no secret", print({ ...keys, access_key_secret: "" }), form],
    ["no token", print({ ...keys, sts_token: undefined }), form],
    ["no time", print({ ...keys, expiration: secret }), form],
    ["too much", 'console.log(" ".repeat(70_000))', "it printed more than 65536 bytes"],
])("%s of the command is one line that shows nothing of what it printed", async (_, script, problem) => {
    expect(await failureOf(openProgram(script))).toBe(message(process.execPath, problem));
});

test("a command that is not there, or cannot be run", async () => {
    expect(await failureOf(openProfile("no-such-program x"))).toBe(
        message("no-such-program", "there is no such program"),
    );
    expect(await failureOf(openProfile(file()))).toBe(message(file(), "it cannot be run (EACCES)"));
});

test("a command that does not end is killed", async () => {
    const never = "setInterval(() => undefined, 1_000)";
    expect(await runCommand([process.execPath, "-e", never], 20, {})).toEqual({
        problem: "it did not end within 0.02 seconds",
    });
});

test("the command has the environment that its profile was read with, whatever has become of this process's", async () => {
    const ofVariable = `{ ...${JSON.stringify(keys)}, access_key_id: process.env.WHO }`;
    const { provider } = await openProgram(`console.log(JSON.stringify(${ofVariable}))`, { WHO: "one" });
    process.env.WHO = "another";
    try {
        expect(await provider.get(deadline)).toMatchObject({ accessKeyId: "one" });
    } finally {
        delete process.env.WHO;
    }
});

test("a command that asks for input gets none", async () => {
    const asks = 'process.stdin.on("end", () => console.log("nothing")).resume()';
    expect(await runCommand([process.execPath, "-e", asks], 600_000, {})).toEqual({ output: "nothing\n" });
});

test("a failure is not remembered", async () => {
    const flag = JSON.stringify(join(home, "flag"));
    const { provider } = await openProgram(
        `if (!require("fs").existsSync(${flag})) process.exit(1); ${print(keys)}`,
    );
    await expect(provider.get(deadline)).rejects.toThrow("exit code 1");
    await writeFile(join(home, "flag"), "");
    await expect(provider.get(deadline)).resolves.toMatchObject({ accessKeyId: "an-id" });
});

test("credentials that no request can carry are refused in one line that names the profile", async () => {
    expect(await failureOf(openProgram(print({ ...keys, sts_token: `a\r\n${secret}` })))).toBe(
        'CredentialsError: The credentials of the profile "p" cannot be used: their security token has a line break,' +
            " a blank or another character that cannot be sent.",
    );
});
