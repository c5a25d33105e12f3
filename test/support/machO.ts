import { createHash } from "node:crypto";

/** What is wrong with the ad-hoc signature of an executable for macOS, as its kernel would see it. */
export function signatureProblems(executable: Buffer): string[] {
    const command = loadCommands(executable).at(-1);
    if (command === undefined || executable.readUInt32LE(command) !== 0x1d) {
        return ["the last load command is no signature"];
    }
    const start = executable.readUInt32LE(command + 8);
    const blob = executable.subarray(start, start + executable.readUInt32LE(command + 12));
    const directory = blob.subarray(blob.readUInt32BE(16));
    const [hashesAt, pages, limit] = [16, 28, 32].map((offset) => directory.readUInt32BE(offset));
    const problems = [
        ...(blob.readUInt32BE(0) === 0xfade0cc0 && directory.readUInt32BE(0) === 0xfade0c02 ? [] : ["magic"]),
        ...(blob.readUInt32BE(4) === blob.length ? [] : ["length"]),
        ...(start + blob.length === executable.length ? [] : ["the signature is not the end"]),
        ...(limit === start && start % 16 === 0 ? [] : ["limit of the code"]),
    ];
    const pageSize = 2 ** directory.readUInt8(39);
    for (let page = 0; page * pageSize < start; page++) {
        const code = executable.subarray(page * pageSize, Math.min(start, (page + 1) * pageSize));
        const hash = createHash("sha256").update(code).digest();
        const recorded = directory.subarray((hashesAt ?? 0) + page * 32, (hashesAt ?? 0) + (page + 1) * 32);
        if (page >= (pages ?? 0) || !hash.equals(recorded)) {
            problems.push(`hash of page ${page}`);
        }
    }
    return problems;
}

/** Where the load commands are. */
export function loadCommands(executable: Buffer): number[] {
    const offsets: number[] = [];
    let offset = 32;
    for (let count = executable.readUInt32LE(16); count > 0; count--) {
        offsets.push(offset);
        offset += executable.readUInt32LE(offset + 4);
    }
    return offsets;
}
