import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { runTool } from "../sdks/runTool";

/** The folders of the packages that npm publishes. */
export const npmFolders = ["provider", "emulator"];

/**
 * Packs what npm publishes into `npm` of the output, and has npm say what it would publish.
 * @throws Error if npm would refuse
 */
export async function packNpmPackages(repository: string, output: string): Promise<void> {
    const directory = join(output, "npm");
    await mkdir(directory, { recursive: true });
    for (const folder of npmFolders) {
        // Nothing that an earlier build has left behind is packed.
        await rm(join(repository, folder, "dist"), { recursive: true, force: true });
    }
    const workspaces = npmFolders.flatMap((folder) => ["--workspace", folder]);
    await runTool("npm", ["pack", ...workspaces, "--pack-destination", directory], repository);
    for (const tarball of await readdir(directory)) {
        await runTool("npm", ["publish", `./${tarball}`, "--dry-run", "--access", "public"], directory);
    }
}
