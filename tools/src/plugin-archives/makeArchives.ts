import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { sha256 } from "../checksums";
import { isObject } from "../json";
import { type Bundle, bundlePlugin } from "./bundle";
import { notices } from "./notices";
import { type ProvidedNode, provideNode } from "./provideNode";
import { windowsScript } from "./scripts";
import { singleExecutable } from "./singleExecutable";
import { type System, systemName } from "./systems";
import { type ArchivedFile, tar } from "./tar";

/** The name that the engine looks for in an archive, without the extension on Windows. */
const executableName = "pulumi-resource-alicloud-resource-sharing";

/** How large an archive may be, in bytes: each user downloads it once for each version. */
const maxBytes = 55_000_000;

/**
 * Makes the archives that the engine downloads, and SHA256SUMS, in a folder that is emptied first. The same commit
 * yields the same bytes. This process must run on the version of Node.js that is embedded.
 * @param repository root of the repository, compiled.
 * @param host Node.js for this machine, with all licences.
 * @param log receives a line for each archive.
 */
export async function makeArchives(
    repository: string,
    output: string,
    systems: readonly System[],
    host: ProvidedNode,
    log: (line: string) => void,
): Promise<void> {
    const bundle = await bundlePlugin(repository);
    const version = await versionOf(repository);
    await rm(output, { recursive: true, force: true });
    await mkdir(output, { recursive: true });
    const sums: string[] = [];
    for (const system of systems) {
        const name = `${executableName}-v${version}-${systemName(system)}.tar.gz`;
        const archive = compressed(tar(await filesFor(system, repository, bundle, host)));
        if (archive.length > maxBytes) {
            throw new Error(`${name} has ${archive.length} bytes, but may have ${maxBytes} at most.`);
        }
        await writeFile(join(output, name), archive);
        const hash = sha256(archive);
        sums.push(`${hash}  ${name}\n`);
        log(`${hash}  ${name}  ${(archive.length / 1e6).toFixed(1)} MB`);
    }
    await writeFile(join(output, "SHA256SUMS"), sums.join(""));
}

async function filesFor(
    system: System,
    repository: string,
    bundle: Bundle,
    host: ProvidedNode,
): Promise<ArchivedFile[]> {
    const folders = bundle.packageFolders.map((folder) => join(repository, folder));
    const license = await readFile(join(repository, "LICENSE"));
    const texts = async (nodeLicense?: string): Promise<ArchivedFile[]> => [
        { name: "LICENSE", content: license, isExecutable: false },
        { name: "NOTICES", content: await notices(folders, nodeLicense), isExecutable: false },
    ];
    if (system.node === undefined) {
        return [...windowsScript(executableName, bundle), ...(await texts())];
    }
    const { executable } = await provideNode(system.node);
    const content = await singleExecutable(bundle, system, executable, executableName);
    const name = system.os === "windows" ? `${executableName}.exe` : executableName;
    return [{ name, content, isExecutable: true }, ...(await texts(await readFile(host.license, "utf8")))];
}

function compressed(content: Buffer): Buffer {
    const archive = gzipSync(content, { level: 9 });
    archive[9] = 0xff; // The system that compressed it: unknown.
    return archive;
}

async function versionOf(repository: string): Promise<string> {
    const manifest: unknown = JSON.parse(await readFile(join(repository, "provider/package.json"), "utf8"));
    if (!isObject(manifest) || typeof manifest.version !== "string") {
        throw new Error("provider/package.json has no version.");
    }
    return manifest.version;
}
