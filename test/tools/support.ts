import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const made: string[] = [];

afterEach(() => {
    for (const directory of made.splice(0)) {
        rmSync(directory, { recursive: true, force: true });
    }
});

/** Creates a directory that is removed after the test. */
export function temporaryDirectory(): string {
    const directory = mkdtempSync(join(tmpdir(), "tools-test-"));
    made.push(directory);
    return directory;
}

/** Writes an executable that prints one line, for example a `pulumi` that prints its version. */
export function writeProgram(directory: string, name: string, line: string): string {
    const file = join(directory, name);
    writeFileSync(file, `#!/bin/sh\necho '${line}'\n`, { mode: 0o755 });
    return file;
}
