import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fromCache, type Install, intoCache } from "../../../tools/src/pulumi-cli/cache";
import { temporaryDirectory, writeProgram } from "../support";

const log = () => {};

let directory: string;
beforeEach(() => {
    directory = join(temporaryDirectory(), "pulumi-3.259.0");
});

function installing(version: string, ...plugins: string[]): Install {
    return async (root) => {
        const bin = join(root, "bin");
        mkdirSync(bin);
        writeProgram(bin, "pulumi", version);
        for (const plugin of plugins) {
            writeProgram(bin, plugin, "official");
        }
    };
}

test("an empty cache provides no CLI", async () => {
    expect(await fromCache(directory).run(log)).toEqual({ problem: `${directory} contains no CLI` });
});

test("a CLI without the plugin of dynamic providers gets it, executable, and is found in the cache afterwards", async () => {
    const result = await intoCache(directory, "built", installing("v3.259.0")).run(log);
    const binDirectory = join(directory, "bin");
    expect(result).toEqual({
        installation: { command: join(binDirectory, "pulumi"), version: "3.259.0", binDirectory },
    });
    expect(statSync(join(binDirectory, "pulumi-resource-pulumi-nodejs")).mode & 0o111).toBe(0o111);
    expect(await fromCache(directory).run(log)).toEqual(result);
});

test("official plugins are left unchanged", async () => {
    const plugins = ["pulumi-language-nodejs", "pulumi-resource-pulumi-nodejs"];
    await intoCache(directory, "installed", installing("v3.259.0", ...plugins)).run(log);
    expect(readdirSync(join(directory, "bin")).sort()).toEqual(["pulumi", ...plugins]);
    expect(execFileSync(join(directory, "bin", "pulumi-language-nodejs"), { encoding: "utf8" })).toBe(
        "official\n",
    );
});

test("two concurrent installations both end with a complete CLI", async () => {
    const methods = [1, 2].map(() => intoCache(directory, "built", installing("v3.259.0")));
    const [left, right] = await Promise.all(methods.map((method) => method.run(log)));
    expect(left).toHaveProperty("installation");
    expect(right).toEqual(left);
    expect(readdirSync(join(directory, ".."))).toEqual(["pulumi-3.259.0"]);
});

test("a failed installation is reported and leaves nothing behind", async () => {
    const failing: Install = async () => {
        throw new Error("there is no go on PATH\nand more");
    };
    const result = await intoCache(directory, "built", failing).run(log);
    expect(result).toEqual({ problem: "there is no go on PATH" });
    expect(readdirSync(join(directory, ".."))).toEqual([]);
});

test("a CLI that is too old is not kept", async () => {
    const result = await intoCache(directory, "installed", installing("v3.200.0")).run(log);
    expect(result).toHaveProperty(
        "problem",
        expect.stringContaining("is version 3.200.0; ^3.254.0 is required"),
    );
    expect(readdirSync(join(directory, ".."))).toEqual([]);
});
