import { spawn } from "node:child_process";
import { cp, mkdtemp, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { ensurePulumi, Stack } from "tools";

const repository = resolve(__dirname, "../../..");
const example = join(repository, "examples/auto-response");

test("the example's night: what its README shows, by one command", async () => {
    const directory = await mkdtemp(join(tmpdir(), "resource-sharing-example-"));
    const stack = await Stack.create({
        pulumi: await ensurePulumi(() => undefined),
        projectDirectory: example,
        environment: {},
    });
    try {
        // It leaves the stack's configuration beside the program.
        await cp(example, directory, { recursive: true });
        await symlink(join(repository, "node_modules"), join(directory, "node_modules"), "junction");
        const words = ["-r", "ts-node/register/transpile-only", join(directory, "night.ts")];
        const child = spawn(process.execPath, words, { cwd: directory, env: stack.environment });
        const ended = new Promise<number | null>((end) => child.on("close", end));
        const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
        const readme = await readFile(join(example, "README.md"), "utf8");
        const [, shown] = /^```text\n(network team shares core\.\n.*?)^```$/ms.exec(readme) ?? [];
        expect({ exitCode: await ended, stdout, stderr }).toEqual({
            exitCode: 0,
            stdout: shown,
            stderr: "",
        });
    } finally {
        await stack.dispose();
        await rm(directory, { recursive: true, force: true });
    }
});
