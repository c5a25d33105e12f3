import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { parseChecksums, sha256 } from "../checksums";
import { isObject } from "../json";
import { nodeVersion, type System, systemName } from "../plugin-archives/systems";
import { officialFile } from "./officialFile";

/** A copy of Node.js that is embedded in an executable. */
export interface EmbeddedNode {
    readonly system: Pick<System, "os" | "arch">;
    /** Path of the executable. */
    readonly executable: string;
}

/**
 * Compares copies of Node.js with those that the Node.js project publishes: their archives have the published checksums, and what is in
 * them is the copy, byte for byte.
 * @param from URL of the folder with a folder for each version, such as `https://nodejs.org/dist`
 * @param log receives a line for each copy
 * @throws Error that names the first copy that differs
 */
export async function compareWithOfficial(
    copies: readonly EmbeddedNode[],
    from: string,
    log: (line: string) => void,
): Promise<void> {
    const folder = `${from}/v${nodeVersion}`;
    const list = `${folder}/SHASUMS256.txt`;
    const checksums = parseChecksums((await download(list)).toString("utf8"));
    for (const { system, executable } of copies) {
        const { name, member } = officialFile(system);
        const published = checksums.get(name);
        if (published === undefined) {
            throw new Error(`${list} has no ${name}.`);
        }
        const content = await officialExecutable(`${folder}/${name}`, member, published);
        const [ours, theirs] = [sha256(await readFile(executable)), sha256(content)];
        if (ours !== theirs) {
            throw new Error(
                `Node.js ${nodeVersion} for ${systemName(system)} has the checksum ${ours}, but that of ${name} has ${theirs}.`,
            );
        }
        log(`Node.js ${nodeVersion} for ${systemName(system)} is that of ${name}.`);
    }
}

async function officialExecutable(
    url: string,
    member: string | undefined,
    published: string,
): Promise<Buffer> {
    const file = await download(url);
    const found = sha256(file);
    if (found !== published) {
        throw new Error(`${url} has the checksum ${found}, but ${published} is published.`);
    }
    return member === undefined ? file : unpacked(file, member);
}

async function unpacked(archive: Buffer, member: string): Promise<Buffer> {
    const directory = await mkdtemp(join(tmpdir(), "resource-sharing-node-"));
    try {
        await writeFile(join(directory, "archive.tar.gz"), archive);
        await promisify(execFile)("tar", ["-xzf", "archive.tar.gz", member], { cwd: directory });
        return await readFile(join(directory, member));
    } finally {
        await rm(directory, { recursive: true });
    }
}

async function download(url: string): Promise<Buffer> {
    const response = await fetch(url).catch((error: unknown) => {
        const cause = isObject(error) && isObject(error.cause) ? error.cause.message : error;
        throw new Error(`${url} cannot be reached: ${cause}.`);
    });
    if (!response.ok) {
        throw new Error(`${url} cannot be had: the status is ${response.status}.`);
    }
    return Buffer.from(await response.arrayBuffer());
}
