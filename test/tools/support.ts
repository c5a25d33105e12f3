import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const made: string[] = [];

afterEach(() => {
    for (const directory of made.splice(0)) {
        rmSync(directory, { recursive: true, force: true });
    }
});

/** A new directory, removed after the test. */
export function temporaryDirectory(): string {
    const directory = mkdtempSync(join(tmpdir(), "tools-test-"));
    made.push(directory);
    return directory;
}

/** Writes a program that prints a line, such as a `pulumi` that only knows its version. */
export function writeProgram(directory: string, name: string, line: string): string {
    const file = join(directory, name);
    writeFileSync(file, `#!/bin/sh\necho '${line}'\n`, { mode: 0o755 });
    return file;
}
