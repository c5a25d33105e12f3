import { signedAdHoc } from "../../../tools/src/plugin-archives/adHocSignature";
import { signatureProblems } from "../../support/machO";

/** The smallest file that looks like an executable for macOS: a segment of code, one of link data, and nothing else. */
function executable(): Buffer {
    const segments = [
        { name: "__TEXT", start: 0, size: 0x2000 },
        { name: "__LINKEDIT", start: 0x2000, size: 0x123 },
    ];
    const file = Buffer.alloc(0x2123, 0x5a).fill(0, 0, 0x1000);
    file.writeUInt32LE(0xfeedfacf, 0);
    file.writeUInt32LE(segments.length, 16);
    file.writeUInt32LE(segments.length * 72, 20);
    segments.forEach(({ name, start, size }, index) => {
        const command = 32 + index * 72;
        file.writeUInt32LE(0x19, command);
        file.writeUInt32LE(72, command + 4);
        file.write(name, command + 8, "latin1");
        file.writeBigUInt64LE(BigInt(start), command + 40);
        file.writeBigUInt64LE(BigInt(size), command + 48);
    });
    return file;
}

test("an executable is signed as a whole, and the signature notices every change", () => {
    const signed = signedAdHoc(executable(), "a-plugin");
    expect(signatureProblems(signed)).toEqual([]);
    expect(signed.includes("a-plugin\0")).toBe(true);
    // The segment of link data has the signature in it, as the kernel requires.
    expect(Number(signed.readBigUInt64LE(32 + 72 + 48)) + 0x2000).toBe(signed.length);
    expect(Number(signed.readBigUInt64LE(32 + 72 + 32)) % 0x4000).toBe(0);
    signed[0x1fff] = 0;
    expect(signatureProblems(signed)).toEqual(["hash of page 1"]);
});

test("what cannot be signed is refused", () => {
    const signed = signedAdHoc(executable(), "a-plugin");
    expect(() => signedAdHoc(signed, "a-plugin")).toThrow("has a signature already");
    expect(() => signedAdHoc(Buffer.from("#!/bin/sh\n"), "a-plugin")).toThrow(
        "no 64-bit executable for macOS",
    );
    const longer = Buffer.concat([executable(), Buffer.alloc(1)]);
    expect(() => signedAdHoc(longer, "a-plugin")).toThrow("__LINKEDIT is not the end");
});
