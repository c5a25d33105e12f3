import { randomUUID } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { executableNames, findExecutable } from "./executables";
import { DYNAMIC_PROVIDER, LANGUAGE_HOST } from "./installation";

const STAND_IN = join(__dirname, "..", "..", "dist", "language-host", "main.js");

const POSIX_LAUNCHER = `#!/bin/sh
exec node "$(dirname "$0")/${LANGUAGE_HOST}.cjs" "$@"
`;
const WINDOWS_LAUNCHER = `@node "%~dp0${LANGUAGE_HOST}.cjs" %*\r\n`;

/**
 * Puts beside a CLI of ours what it came without. The official download has both plugins; a build from source
 * has neither, and gets our stand-in for the language host. A stand-in that another clone left there is
 * brought up to date.
 */
export async function completePlugins(binDirectory: string): Promise<void> {
    const script = join(binDirectory, `${LANGUAGE_HOST}.cjs`);
    const host = await findExecutable(LANGUAGE_HOST, [binDirectory]);
    if (host === undefined || (await textOf(script)) !== undefined) {
        await install(script, await readFile(STAND_IN, "utf8"));
        const windows = process.platform === "win32";
        const launcher = windows ? `${LANGUAGE_HOST}.cmd` : LANGUAGE_HOST;
        await install(join(binDirectory, launcher), windows ? WINDOWS_LAUNCHER : POSIX_LAUNCHER);
    }
    if ((await findExecutable(DYNAMIC_PROVIDER, [binDirectory])) === undefined) {
        const sdk = dirname(require.resolve("@pulumi/pulumi/package.json"));
        const name = executableNames(DYNAMIC_PROVIDER, process.platform).at(-1) ?? DYNAMIC_PROVIDER;
        await install(join(binDirectory, name), await readFile(join(sdk, name), "utf8"));
    }
}

/** Writes an executable file in one step, for a CLI may be using it, and only where something changes. */
async function install(file: string, text: string): Promise<void> {
    if ((await textOf(file)) === text) {
        return;
    }
    const partial = `${file}.${randomUUID()}`;
    await writeFile(partial, text, { mode: 0o755 });
    await rename(partial, file);
}

async function textOf(file: string): Promise<string | undefined> {
    return readFile(file, "utf8").catch(() => undefined);
}
