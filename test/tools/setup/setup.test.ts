import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { temporaryDirectory } from "../support";

const moduleUrl = (name: string) => pathToFileURL(join(__dirname, "../../../tools/setup", name)).href;

/** Runs a module of the set-up in a process of its own, as a fresh clone does. */
async function run(program: string): Promise<{ exitCode: number | null; stdout: string; stderr: string }> {
    const child = spawn(process.execPath, ["--input-type=module", "-e", program]);
    const texts = { stdout: "", stderr: "" };
    child.stdout.on("data", (text) => {
        texts.stdout += text;
    });
    child.stderr.on("data", (text) => {
        texts.stderr += text;
    });
    await once(child, "close");
    return { exitCode: child.exitCode, ...texts };
}

test.each([
    ["1.0.0", ""],
    [process.versions.node, ""],
    ["999.0.0", `Node.js 999.0.0 or newer is needed; this is ${process.versions.node}.`],
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
        import { exclusively } from "${moduleUrl("lock.mjs")}";
        await exclusively("${directory}", async () => {
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
    const take = `import { exclusively } from "${moduleUrl("lock.mjs")}"; await exclusively("${directory}", `;
    await run(`${take} () => process.kill(process.pid, "SIGKILL"));`);
    const { stdout } = await run(`${take} () => process.stdout.write("done"));`);
    expect(stdout).toContain("done");
});

test.each([
    ["the wanted version is there", "1.0.0", {}, []],
    ["another version is there", "2.0.0", {}, ["node_modules/one"]],
    ["nothing is there", undefined, {}, ["node_modules/one"]],
    ["a package of another platform is absent", undefined, { optional: true }, []],
])("where %s, what is missing is known", async (_, installed, kind, missing) => {
    const wanted = { "": { version: "9" }, "node_modules/one": { version: "1.0.0", ...kind } };
    const there = installed === undefined ? {} : { "node_modules/one": { version: installed } };
    const { stdout } = await run(`
        import { missing } from "${moduleUrl("dependencies.mjs")}";
        process.stdout.write(JSON.stringify(missing(${JSON.stringify(wanted)}, ${JSON.stringify(there)})));
    `);
    expect(JSON.parse(stdout)).toEqual(missing);
});
