import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cached, intoCache, type Obtain } from "../../../tools/src/pulumi-cli/cached";
import { temporaryDirectory, writeProgram } from "../support";

const log = () => {};

let directory: string;
beforeEach(() => {
    directory = join(temporaryDirectory(), "pulumi-3.259.0");
});

function obtaining(version: string, ...plugins: string[]): Obtain {
    return async (root) => {
        const bin = join(root, "bin");
        mkdirSync(bin);
        writeProgram(bin, "pulumi", version);
        for (const plugin of plugins) {
            writeProgram(bin, plugin, "official");
        }
    };
}

test("an empty cache has nothing", async () => {
    expect(await cached(directory).attempt(log)).toEqual({ lacks: `nothing in ${directory}` });
});

test("a CLI without plugins gets them, ready to be executed, and the cache has it from then on", async () => {
    const outcome = await intoCache(directory, "built", obtaining("v3.259.0")).attempt(log);
    const binDirectory = join(directory, "bin");
    expect(outcome).toEqual({
        found: { command: join(binDirectory, "pulumi"), version: "3.259.0", binDirectory },
    });
    for (const plugin of ["pulumi-language-nodejs", "pulumi-resource-pulumi-nodejs"]) {
        expect(statSync(join(binDirectory, plugin)).mode & 0o777).toBe(0o755);
    }
    expect(await cached(directory).attempt(log)).toEqual(outcome);
});

test("official plugins stay as they came", async () => {
    const plugins = ["pulumi-language-nodejs", "pulumi-resource-pulumi-nodejs"];
    await intoCache(directory, "installed", obtaining("v3.259.0", ...plugins)).attempt(log);
    expect(readdirSync(join(directory, "bin")).sort()).toEqual(["pulumi", ...plugins]);
    expect(execFileSync(join(directory, "bin", "pulumi-language-nodejs"), { encoding: "utf8" })).toBe(
        "official\n",
    );
});

test("a stand-in of another revision is brought up to date", async () => {
    await intoCache(directory, "built", obtaining("v3.259.0")).attempt(log);
    const standIn = join(directory, "bin", "pulumi-language-nodejs.cjs");
    const current = readFileSync(standIn, "utf8");
    writeFileSync(standIn, "// old");
    await cached(directory).attempt(log);
    expect(readFileSync(standIn, "utf8")).toBe(current);
});

test("two that bring one at the same time both end with a whole one", async () => {
    const ways = [1, 2].map(() => intoCache(directory, "built", obtaining("v3.259.0")));
    const [left, right] = await Promise.all(ways.map((way) => way.attempt(log)));
    expect(left).toHaveProperty("found");
    expect(right).toEqual(left);
    expect(readdirSync(join(directory, ".."))).toEqual(["pulumi-3.259.0"]);
});

test("what could not be obtained is said, and leaves nothing", async () => {
    const failing: Obtain = async () => {
        throw new Error("there is no go on PATH\nand more");
    };
    const outcome = await intoCache(directory, "built", failing).attempt(log);
    expect(outcome).toEqual({ lacks: "there is no go on PATH" });
    expect(readdirSync(join(directory, ".."))).toEqual([]);
});

test("a CLI that is too old is not kept", async () => {
    const outcome = await intoCache(directory, "installed", obtaining("v3.200.0")).attempt(log);
    expect(outcome).toHaveProperty("lacks", expect.stringContaining("is v3.200.0, not 3.254.0 or newer"));
    expect(readdirSync(join(directory, ".."))).toEqual([]);
});
