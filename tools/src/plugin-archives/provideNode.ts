import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { chmod, copyFile, mkdir, readdir, readFile, rm, stat } from "node:fs/promises";
import { homedir } from "node:os";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { cacheDirectory } from "../pulumi-cli/cacheDirectory";
import { publishDirectory } from "../pulumi-cli/publishDirectory";
import { type NodePackage, nodeVersion } from "./systems";

const run = promisify(execFile);

/** Node.js for one system, in the user's cache directory. */
export interface ProvidedNode {
    /** Of the executable. */
    readonly executable: string;
    /** Of the licences of Node.js and everything in it; the packages for Windows do not contain them. */
    readonly license: string;
}

/**
 * Provides Node.js for a system from the user's cache directory or from npm's registry.
 * @throws Error if the package is not the pinned one, or is not available.
 */
export async function provideNode({ name, integrity, executable }: NodePackage): Promise<ProvidedNode> {
    const directory = cacheDirectory(`${name}-${nodeVersion}`, {
        environment: process.env,
        platform: process.platform,
        home: homedir(),
    });
    const provided = {
        executable: join(directory, basename(executable)),
        license: join(directory, "LICENSE"),
    };
    const isThere = () =>
        stat(provided.executable).then(
            () => true,
            () => false,
        );
    if (!(await isThere())) {
        await publishDirectory(
            directory,
            (partial) => download(`${name}@${nodeVersion}`, integrity, executable, partial),
            isThere,
        );
    }
    return provided;
}

async function download(
    packageAndVersion: string,
    integrity: string,
    executable: string,
    directory: string,
): Promise<void> {
    const unpacked = join(directory, "unpacked");
    await mkdir(unpacked);
    // On Windows, npm is a script, which only a shell starts.
    const shell = process.platform === "win32";
    await run("npm", ["pack", packageAndVersion, "--silent", "--pack-destination", unpacked], { shell });
    const [file = ""] = await readdir(unpacked);
    const tarball = join(unpacked, file);
    const hash = createHash("sha512")
        .update(await readFile(tarball))
        .digest("base64");
    if (`sha512-${hash}` !== integrity) {
        throw new Error(`${packageAndVersion} has the integrity sha512-${hash}, but ${integrity} is pinned.`);
    }
    await run("tar", ["-xzf", tarball, "-C", unpacked]);
    const target = join(directory, basename(executable));
    await copyFile(join(unpacked, executable), target);
    await chmod(target, 0o755);
    await copyFile(join(unpacked, "package/LICENSE"), join(directory, "LICENSE")).catch(() => undefined);
    await rm(unpacked, { recursive: true });
}
