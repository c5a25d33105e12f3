import { randomUUID } from "node:crypto";
import { copyFile, rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import { executableNames, findExecutable } from "./executables";
import { dynamicProvider } from "./installation";

/**
 * Adds the plugin that runs dynamic providers, which is a script of the SDK. The official release of the CLI has it; a CLI
 * that was built from source does not.
 */
export async function addDynamicProvider(binDirectory: string): Promise<void> {
    if ((await findExecutable(dynamicProvider, [binDirectory])) !== undefined) {
        return;
    }
    const sdk = dirname(require.resolve("@pulumi/pulumi/package.json"));
    const name = executableNames(dynamicProvider, process.platform).at(-1) ?? dynamicProvider;
    // As a whole, because another process may be looking for it.
    const partial = join(binDirectory, `${name}.${randomUUID()}`);
    await copyFile(join(sdk, name), partial);
    await rename(partial, join(binDirectory, name));
}
