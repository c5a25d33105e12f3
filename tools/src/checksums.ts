import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** Checksums by the name of the file, of a list as `sha256sum` and nodejs.org write it. @throws Error if it is no such list */
export function parseChecksums(list: string): ReadonlyMap<string, string> {
    const lines = list.split("\n").filter((line) => line !== "");
    return new Map(
        lines.map((line) => {
            const [, hash, name] = /^([0-9a-f]{64}) [ *](\S+)$/.exec(line) ?? [];
            if (hash === undefined || name === undefined) {
                throw new Error(`A line of the checksums is "${line.slice(0, 100)}".`);
            }
            return [name, hash];
        }),
    );
}

export function sha256(content: Buffer): string {
    return createHash("sha256").update(content).digest("hex");
}

/** Compares the files that SHA256SUMS of a folder names with it. @throws Error if one differs */
export async function checkChecksums(directory: string): Promise<void> {
    const checksums = parseChecksums(await readFile(join(directory, "SHA256SUMS"), "utf8"));
    for (const [name, expected] of checksums) {
        const found = sha256(await readFile(join(directory, name)));
        if (found !== expected) {
            throw new Error(`${name} has the checksum ${found}, but SHA256SUMS says ${expected}.`);
        }
    }
}
