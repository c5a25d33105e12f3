import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { temporaryDirectory } from "../support";

const repository = resolve(__dirname, "../../..");
const main = join(repository, "tools", "dist", "quick-start", "main.js");

/** An environment with settings that the quick start must not use: each would make it fail. */
const foreignSettings = {
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

/** Starts the quick start's program, with a directory for its temporary files, to see what it leaves behind. */
function start(temporary: string) {
    const child = spawn(process.execPath, [main], {
        env: { ...process.env, ...foreignSettings, TMPDIR: temporary },
    });
    const printed = { text: "" };
    for (const stream of [child.stdout, child.stderr]) {
        stream.on("data", (chunk) => {
            printed.text += chunk;
        });
    }
    return { child, printed };
}

test("accepts one invitation, rejects another, and leaves nothing behind", async () => {
    const temporary = temporaryDirectory();
    const before = readdirSync(repository);
    const { child, printed } = start(temporary);
    const [exitCode] = await once(child, "close");

    expect(printed.text).toMatch(
        /Output status: Accepted.*2 unchanged.*Output status: Rejected.*2 unchanged/s,
    );
    expect(printed.text).toContain("the invitation is Accepted, and the receiver has joined the share.");
    expect(printed.text).toContain("the invitation is Rejected, and the receiver has not joined the share.");
    expect(exitCode).toBe(0);
    expect(readdirSync(temporary)).toEqual([]);
    expect(readdirSync(repository)).toEqual(before);
});

test.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
] as const)("exits cleanly on %s @full", async (signal, expected) => {
    const temporary = temporaryDirectory();
    const { child, printed } = start(temporary);
    while (!printed.text.includes("Updating")) {
        await once(child.stdout, "data");
    }
    child.kill(signal);
    const [exitCode] = await once(child, "close");
    expect(printed.text).toContain(`Interrupted (${signal}).`);
    expect(exitCode).toBe(expected);
    expect(readdirSync(temporary)).toEqual([]);
});
