import { execFile, spawnSync } from "node:child_process";
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

/** Whether a program runs; a test that needs it is skipped where it does not. */
function isThere(file: string, args: readonly string[]): boolean {
    return spawnSync(file, args, { stdio: "ignore" }).status === 0;
}

const itWith = (file: string, args: readonly string[]) => (isThere(file, args) ? it : it.skip);

/** What the program of a test runner prints. */
async function output(file: string, args: readonly string[], cwd: string): Promise<string> {
    return (await run(file, args, { cwd, env: environment })).stdout;
}

itWith("python3", ["-m", "pytest", "--version"])(
    "has a fixture for pytest that starts, resets and stops it @full",
    async () => {
        const args = ["-m", "pytest", "-q", "-p", "no:cacheprovider"];
        expect(await output("python3", args, join(examples, "python"))).toContain("2 passed");
    },
);

itWith("go", ["version"])("has a helper for Go that starts and stops it @full", async () => {
    expect(await output("go", ["test", "-count=1", "./..."], join(examples, "go"))).toMatch(/^ok/);
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
