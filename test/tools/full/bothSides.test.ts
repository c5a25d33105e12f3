import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { temporaryDirectory } from "../support";

const repository = resolve(__dirname, "../../..");
const main = join(repository, "tools", "dist", "both-sides", "main.js");

/** Runs an example as its `npm start` does, with a directory for its temporary files, to see what it leaves behind. */
async function start(name: string, temporary: string) {
    const child = spawn(process.execPath, [main, name], { env: { ...process.env, TMPDIR: temporary } });
    let printed = "";
    for (const stream of [child.stdout, child.stderr]) {
        stream.on("data", (chunk) => {
            printed += chunk;
        });
    }
    const [exitCode] = await once(child, "close");
    return { exitCode, printed };
}

// test/installed/exampleReadmes.test.ts runs `npm start` of every example.
test("an example shares, accepts, is unchanged by a refresh, and leaves nothing behind", async () => {
    const temporary = temporaryDirectory();
    const { exitCode, printed } = await start("two-stacks", temporary);
    expect({ exitCode, printed }).toEqual({
        exitCode: 0,
        printed: expect.stringMatching(
            /receiver sees vsw-bp1example0000000000\.\n.*unchanged.*receiver sees nothing\.\n/s,
        ),
    });
    expect(readdirSync(temporary)).toEqual([]);
});

test("another name is refused in one line", async () => {
    expect(await start("quick-start", temporaryDirectory())).toEqual({
        exitCode: 1,
        printed:
            '\nThere is no example "quick-start" with both sides; there are cross-account-share, by-hand, two-stacks.\n',
    });
});
