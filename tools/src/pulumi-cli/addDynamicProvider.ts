import { randomUUID } from "node:crypto";
import { copyFile, rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import { executableNames, findExecutable } from "./executables";
import { dynamicProvider } from "./installation";

/**
 * Adds the plugin that runs dynamic providers, a script of the SDK. The official release of the CLI contains it; a CLI
 * that was built from source does not.
 */
export async function addDynamicProvider(binDirectory: string): Promise<void> {
    if ((await findExecutable(dynamicProvider, [binDirectory])) !== undefined) {
        return;
    }
    const sdk = dirname(require.resolve("@pulumi/pulumi/package.json"));
    const name = executableNames(dynamicProvider, process.platform).at(-1) ?? dynamicProvider;
    // In one step, because another process may be looking for it.
    const partial = join(binDirectory, `${name}.${randomUUID()}`);
    await copyFile(join(sdk, name), partial);
    await rename(partial, join(binDirectory, name));
}
