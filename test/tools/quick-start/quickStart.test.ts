import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { temporaryDirectory } from "../support";

const repository = resolve(__dirname, "../../..");
const main = join(repository, "tools", "dist", "quick-start", "main.js");

/** An environment in which nothing good could come of using what it holds. */
const hostile = {
    PULUMI_ACCESS_TOKEN: "pul-0000",
    PULUMI_BACKEND_URL: "https://127.0.0.1:1",
    PULUMI_HOME: "/no/such/directory",
    PULUMI_CONFIG_PASSPHRASE_FILE: "/no/such/file",
    ALICLOUD_ACCESS_KEY: "of-a-real-account",
    ALICLOUD_SECRET_KEY: "of-a-real-account",
    ALICLOUD_REGION: "eu-central-1",
    ALIBABA_CLOUD_SECURITY_TOKEN: "of-a-real-account",
    HTTP_PROXY: "http://127.0.0.1:1",
    HTTPS_PROXY: "http://127.0.0.1:1",
};

/** Starts `npm start`'s program; temporary files go to a directory that shows what is left. */
function start(temporary: string) {
    const child = spawn(process.execPath, [main], { env: { ...process.env, ...hostile, TMPDIR: temporary } });
    const said = { text: "" };
    for (const stream of [child.stdout, child.stderr]) {
        stream.on("data", (text) => {
            said.text += text;
        });
    }
    return { child, said };
}

test("accepts one, rejects another, and leaves nothing", async () => {
    const temporary = temporaryDirectory();
    const before = readdirSync(repository);
    const { child, said } = start(temporary);
    const [exitCode] = await once(child, "close");

    expect(said.text).toMatch(/Output status: Accepted.*2 unchanged.*Output status: Rejected.*2 unchanged/s);
    expect(said.text).toContain("the invitation is Accepted, and the receiver is in the share.");
    expect(said.text).toContain("the invitation is Rejected, and the receiver is not in the share.");
    expect(exitCode).toBe(0);
    expect(readdirSync(temporary)).toEqual([]);
    expect(readdirSync(repository)).toEqual(before);
});

test.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
] as const)("stops in order on %s", async (signal, expected) => {
    const temporary = temporaryDirectory();
    const { child, said } = start(temporary);
    while (!said.text.includes("Updating")) {
        await once(child.stdout, "data");
    }
    child.kill(signal);
    const [exitCode] = await once(child, "close");
    expect(said.text).toContain(`Interrupted (${signal}).`);
    expect(exitCode).toBe(expected);
    expect(readdirSync(temporary)).toEqual([]);
});
