import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ArchivedFile, tar } from "../../../tools/src/plugin-archives/tar";

const files: readonly ArchivedFile[] = [
    { name: "a-program", content: Buffer.alloc(1_025, "x"), isExecutable: true },
    { name: "empty", content: Buffer.alloc(0), isExecutable: false },
    { name: "LICENCE", content: Buffer.alloc(512, "y"), isExecutable: false },
];

test("tar takes files and modes out again", () => {
    const directory = mkdtempSync(join(tmpdir(), "resource-sharing-tar-"));
    try {
        writeFileSync(join(directory, "archive.tar"), tar(files));
        execFileSync("tar", ["-xf", "archive.tar"], { cwd: directory });
        for (const { name, content, isExecutable } of files) {
            expect(readFileSync(join(directory, name)).equals(content)).toBe(true);
            expect(statSync(join(directory, name)).mode & 0o100).toBe(isExecutable ? 0o100 : 0);
        }
    } finally {
        rmSync(directory, { recursive: true });
    }
});

test("a name that does not fit is refused", () => {
    const name = "n".repeat(101);
    expect(() => tar([{ name, content: Buffer.alloc(0), isExecutable: false }])).toThrow("too long a name");
});
