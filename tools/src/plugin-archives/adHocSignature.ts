/**
 * An ad-hoc signature of an executable for macOS, which starts no executable without a signature: hashes of its pages,
 * without an identity. Go's linker writes the same into every executable for macOS.
 * https://github.com/apple-oss-distributions/xnu/blob/main/osfmk/kern/cs_blobs.h
 */
import { createHash } from "node:crypto";

const machOMagic = 0xfeedfacf;
const headerSize = 32;
const segmentCommand = 0x19;
const signatureCommand = 0x1d;
const signatureCommandSize = 16;
const segmentPageSize = 0x4000;

const hashedPageSize = 0x1000;
const hashSize = 32;
const superBlobSize = 20;
const codeDirectorySize = 88;

interface Layout {
    /** Where the next load command goes. */
    readonly commandsEnd: number;
    /** Where these segments' commands are. */
    readonly text: number;
    readonly linkEdit: number;
}

/**
 * @param executable for macOS, 64-bit, without a signature.
 * @param identifier the executable's name in the signature.
 * @throws Error if it is not such an executable.
 */
export function signedAdHoc(executable: Buffer, identifier: string): Buffer {
    const { commandsEnd, text, linkEdit } = layoutOf(executable);
    const codeLimit = roundedUp(executable.length, 16);
    const pages = Math.ceil(codeLimit / hashedPageSize);
    const hashesAt = codeDirectorySize + Buffer.byteLength(identifier) + 1;
    const signatureSize = superBlobSize + hashesAt + pages * hashSize;

    const code = Buffer.alloc(codeLimit);
    executable.copy(code);
    code.writeUInt32LE(code.readUInt32LE(16) + 1, 16);
    code.writeUInt32LE(code.readUInt32LE(20) + signatureCommandSize, 20);
    [signatureCommand, signatureCommandSize, codeLimit, signatureSize].forEach((word, index) => {
        code.writeUInt32LE(word, commandsEnd + 4 * index);
    });
    const linkEditSize = codeLimit + signatureSize - numberAt(code, linkEdit + 40);
    code.writeBigUInt64LE(BigInt(linkEditSize), linkEdit + 48);
    code.writeBigUInt64LE(BigInt(roundedUp(linkEditSize, segmentPageSize)), linkEdit + 32);

    const directory = Buffer.alloc(hashesAt);
    const words = [
        0xfade0c02, // a code directory
        signatureSize - superBlobSize,
        0x20400, // version of the format
        0x20002, // ad hoc, by a linker
        hashesAt,
        codeDirectorySize, // where the identifier is
        0, // no special slots
        pages,
        codeLimit,
    ];
    words.forEach((word, index) => {
        directory.writeUInt32BE(word, 4 * index);
    });
    // Size and kind of a hash (SHA-256), the platform, and the page size as a power of two.
    directory.set([hashSize, 2, 0, Math.log2(hashedPageSize)], 36);
    directory.writeBigUInt64BE(code.readBigUInt64LE(text + 40), 64);
    directory.writeBigUInt64BE(code.readBigUInt64LE(text + 48), 72);
    directory.writeBigUInt64BE(1n, 80); // a main executable
    directory.write(identifier, codeDirectorySize, "utf8");

    const superBlob = Buffer.alloc(superBlobSize);
    [0xfade0cc0, signatureSize, 1, 0, superBlobSize].forEach((word, index) => {
        superBlob.writeUInt32BE(word, 4 * index);
    });
    return Buffer.concat([code, superBlob, directory, ...hashesOf(code)]);
}

/** @throws Error if the executable has another layout. */
function layoutOf(executable: Buffer): Layout {
    if (executable.length < headerSize || executable.readUInt32LE(0) !== machOMagic) {
        throw new Error("This is no 64-bit executable for macOS.");
    }
    const segments = new Map<string, number>();
    let offset = headerSize;
    for (let count = executable.readUInt32LE(16); count > 0; count--) {
        const command = executable.readUInt32LE(offset);
        if (command === signatureCommand) {
            throw new Error("The executable has a signature already.");
        }
        if (command === segmentCommand) {
            const name = executable.toString("latin1", offset + 8, offset + 24).replace(/\0+$/, "");
            segments.set(name, offset);
        }
        offset += executable.readUInt32LE(offset + 4);
    }
    const text = segments.get("__TEXT");
    const linkEdit = segments.get("__LINKEDIT");
    if (text === undefined || linkEdit === undefined) {
        throw new Error("The executable has no segment __TEXT or no segment __LINKEDIT.");
    }
    if (numberAt(executable, linkEdit + 40) + numberAt(executable, linkEdit + 48) !== executable.length) {
        throw new Error("The segment __LINKEDIT is not the end of the executable.");
    }
    if (executable.subarray(offset, offset + signatureCommandSize).some((byte) => byte !== 0)) {
        throw new Error("There is no room for one more load command.");
    }
    return { commandsEnd: offset, text, linkEdit };
}

function hashesOf(code: Buffer): Buffer[] {
    const hashes: Buffer[] = [];
    for (let start = 0; start < code.length; start += hashedPageSize) {
        hashes.push(
            createHash("sha256")
                .update(code.subarray(start, start + hashedPageSize))
                .digest(),
        );
    }
    return hashes;
}

function numberAt(buffer: Buffer, offset: number): number {
    return Number(buffer.readBigUInt64LE(offset));
}

function roundedUp(value: number, to: number): number {
    return Math.ceil(value / to) * to;
}
