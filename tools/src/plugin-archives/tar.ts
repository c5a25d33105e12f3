/** A file at the root of an archive. */
export interface ArchivedFile {
    readonly name: string;
    readonly content: Buffer;
    readonly isExecutable: boolean;
}

const blockSize = 512;

/**
 * A tar archive (ustar). It depends neither on the machine nor on the time: the same files yield the same bytes.
 * @throws RangeError if a name is too long for the format.
 */
export function tar(files: readonly ArchivedFile[]): Buffer {
    const parts = files.flatMap((file) => [header(file), file.content, padding(file.content.length)]);
    return Buffer.concat([...parts, Buffer.alloc(2 * blockSize)]);
}

function padding(length: number): Buffer {
    return Buffer.alloc((blockSize - (length % blockSize)) % blockSize);
}

function header({ name, content, isExecutable }: ArchivedFile): Buffer {
    if (Buffer.byteLength(name) > 100) {
        throw new RangeError(`${name} is too long a name for an archive.`);
    }
    const block = Buffer.alloc(blockSize);
    const octal = (value: number, offset: number, digits: number) =>
        block.write(`${value.toString(8).padStart(digits, "0")}\0`, offset, "latin1");
    block.write(name, 0, "utf8");
    octal(isExecutable ? 0o755 : 0o644, 100, 7);
    octal(0, 108, 7); // owner
    octal(0, 116, 7); // group
    octal(content.length, 124, 11);
    octal(0, 136, 11); // time of change
    block.write("        ", 148, "latin1"); // the checksum is made with blanks in its place
    block.write("0", 156, "latin1"); // a file
    block.write("ustar\u000000", 257, "latin1");
    const checksum = block.reduce((sum, byte) => sum + byte, 0);
    block.write(`${checksum.toString(8).padStart(6, "0")}\0 `, 148, "latin1");
    return block;
}
