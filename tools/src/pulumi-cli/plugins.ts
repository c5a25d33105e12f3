import { randomUUID } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { executableNames, findExecutable } from "./executables";
import { dynamicProvider, languageHost } from "./installation";

const substitute = join(__dirname, "..", "..", "dist", "language-host", "main.js");

const posixLauncher = `#!/bin/sh
exec node "$(dirname "$0")/${languageHost}.cjs" "$@"
`;
const windowsLauncher = `@node "%~dp0${languageHost}.cjs" %*\r\n`;

/**
 * Adds the plugins that a cached CLI lacks. The official release includes both; a CLI built from source has
 * neither, and gets this package's substitute for the language host. A substitute that another clone installed
 * is updated to this clone's.
 */
export async function completePlugins(binDirectory: string): Promise<void> {
    const script = join(binDirectory, `${languageHost}.cjs`);
    const host = await findExecutable(languageHost, [binDirectory]);
    if (host === undefined || (await contentOf(script)) !== undefined) {
        await install(script, await readFile(substitute, "utf8"));
        const isWindows = process.platform === "win32";
        const launcher = isWindows ? `${languageHost}.cmd` : languageHost;
        await install(join(binDirectory, launcher), isWindows ? windowsLauncher : posixLauncher);
    }
    if ((await findExecutable(dynamicProvider, [binDirectory])) === undefined) {
        const sdk = dirname(require.resolve("@pulumi/pulumi/package.json"));
        const name = executableNames(dynamicProvider, process.platform).at(-1) ?? dynamicProvider;
        await install(join(binDirectory, name), await readFile(join(sdk, name), "utf8"));
    }
}

/** Writes an executable file atomically, because a running CLI may be using it, and only if it differs. */
async function install(file: string, content: string): Promise<void> {
    if ((await contentOf(file)) === content) {
        return;
    }
    const partial = `${file}.${randomUUID()}`;
    await writeFile(partial, content, { mode: 0o755 });
    await rename(partial, file);
}

/** The content of a file; undefined if it cannot be read. */
async function contentOf(file: string): Promise<string | undefined> {
    return readFile(file, "utf8").catch(() => undefined);
}
