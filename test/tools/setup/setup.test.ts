import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { temporaryDirectory } from "../support";

const moduleUrl = (name: string) => pathToFileURL(join(__dirname, "../../../tools/setup", name)).href;

/** Runs a program that imports modules of the set-up in a separate process, as a fresh clone does. */
async function run(program: string): Promise<{ exitCode: number | null; stdout: string; stderr: string }> {
    const child = spawn(process.execPath, ["--input-type=module", "-e", program]);
    const output = { stdout: "", stderr: "" };
    child.stdout.on("data", (chunk) => {
        output.stdout += chunk;
    });
    child.stderr.on("data", (chunk) => {
        output.stderr += chunk;
    });
    await once(child, "close");
    return { exitCode: child.exitCode, ...output };
}

test.each([
    ["1.0.0", ""],
    [process.versions.node, ""],
    ["999.0.0", `Node.js 999.0.0 or newer is required; this is ${process.versions.node}.`],
])("with Node.js %s required: %j", async (oldest, message) => {
    const { stdout } = await run(`
        import { requireNode } from "${moduleUrl("nodeVersion.mjs")}";
        try { requireNode("${oldest}"); } catch (error) { process.stdout.write(error.message); }
    `);
    expect(stdout).toBe(message);
});

test("runs of the same clone wait for one another", async () => {
    const directory = temporaryDirectory();
    const journal = join(directory, "journal");
    writeFileSync(journal, "");
    const program = `
        import { appendFileSync } from "node:fs";
        import { setTimeout as sleep } from "node:timers/promises";
        import { withLock } from "${moduleUrl("lock.mjs")}";
        await withLock("${directory}", async () => {
            appendFileSync("${journal}", "begin ");
            await sleep(100);
            appendFileSync("${journal}", "end ");
        });
    `;
    await Promise.all([run(program), run(program), run(program)]);
    expect(readFileSync(journal, "utf8")).toBe("begin end ".repeat(3));
});

test("a run that was killed does not hold up the next one", async () => {
    const directory = temporaryDirectory();
    const acquire = `import { withLock } from "${moduleUrl("lock.mjs")}"; await withLock("${directory}", `;
    await run(`${acquire} () => process.kill(process.pid, "SIGKILL"));`);
    const { stdout } = await run(`${acquire} () => process.stdout.write("done"));`);
    expect(stdout).toContain("done");
});

test.each([
    ["the required version is installed", "1.0.0", {}, []],
    ["another version is installed", "2.0.0", {}, ["node_modules/one"]],
    ["nothing is installed", undefined, {}, ["node_modules/one"]],
    ["a package for another platform is not installed", undefined, { optional: true }, []],
])("when %s, the missing packages are found", async (_, installed, kind, missing) => {
    const required = { "": { version: "9" }, "node_modules/one": { version: "1.0.0", ...kind } };
    const present = installed === undefined ? {} : { "node_modules/one": { version: installed } };
    const { stdout } = await run(`
        import { missing } from "${moduleUrl("dependencies.mjs")}";
        process.stdout.write(JSON.stringify(missing(${JSON.stringify(required)}, ${JSON.stringify(present)})));
    `);
    expect(JSON.parse(stdout)).toEqual(missing);
});
