import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const repository = join(__dirname, "../..");
const examples = join(repository, "examples/emulator-in-tests");
const environment = {
    ...process.env,
    EMULATOR_COMMAND: `${process.execPath} ${join(repository, "emulator/dist/main.js")}`,
    PYTHONDONTWRITEBYTECODE: "1",
};

/** Runs the program of a test runner; undefined if it is not installed. */
async function output(file: string, args: readonly string[], cwd: string): Promise<string | undefined> {
    try {
        return (await run(file, args, { cwd, env: environment })).stdout;
    } catch (error) {
        const {
            code,
            stdout = "",
            stderr = "",
        } = error as { code: unknown; stdout?: string; stderr?: string };
        if (code === "ENOENT" || stderr.includes("No module named pytest")) {
            return undefined;
        }
        throw new Error(`${stdout}${stderr}`);
    }
}

it("has a fixture for pytest that starts, resets and stops it @full", async () => {
    const args = ["-m", "pytest", "-q", "-p", "no:cacheprovider"];
    expect((await output("python3", args, join(examples, "python"))) ?? "2 passed").toContain("2 passed");
});

it("has a helper for Go that starts and stops it @full", async () => {
    expect((await output("go", ["test", "-count=1", "./..."], join(examples, "go"))) ?? "ok").toMatch(/^ok/);
});

it("is started by the hooks of the page about testing, with the names of node:test", async () => {
    const page = readFileSync(join(repository, "docs/testing.md"), "utf8");
    const section = page.split("### Jest, Vitest and node:test\n")[1] ?? "";
    const [, hooks = ""] = /```js\n([\s\S]*?)```/.exec(section) ?? [];
    const [, names = ""] = /\| node:test +\| `(.*?)` +\|/.exec(section) ?? [];
    const tests = ["first", "second"].map(
        (name) => `test("${name}", async () => {
            if (emulator.records.shares().length > 0) throw new Error("it was not reset");
            await emulator.share({ from: "sender", to: "receiver" });
        });`,
    );
    const program = [names, hooks, ...tests].join("\n");
    const stdout = await output(process.execPath, ["--input-type=module", "-e", program], repository);
    expect(stdout).toMatch(/pass 2/);
});
