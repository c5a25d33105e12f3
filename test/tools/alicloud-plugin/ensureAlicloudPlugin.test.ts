import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ensureAlicloudPlugin } from "../../../tools/src/alicloud-plugin/ensureAlicloudPlugin";
import { alicloudVersion } from "../../../tools/src/alicloud-plugin/version";
import { temporaryDirectory, writeProgram } from "../support";

let directory: string;
beforeEach(() => {
    directory = join(temporaryDirectory(), "alicloud-1");
});

/** Builds a program that prints a version. */
function building(version: string) {
    return jest.fn(async (output: string) => {
        writeProgram(dirname(output), "pulumi-resource-alicloud", version);
    });
}

test("the plugin is built once, and says where it is", async () => {
    const build = building(alicloudVersion);
    const lines: string[] = [];
    for (const _ of [1, 2]) {
        expect(await ensureAlicloudPlugin((line) => lines.push(line), directory, build)).toBe(directory);
    }
    expect(build).toHaveBeenCalledTimes(1);
    expect(lines).toEqual([
        expect.stringContaining("about 11 minutes"),
        expect.stringContaining(directory),
        expect.stringContaining(directory),
    ]);
});

test("a plugin that does not run, or has another version, is replaced", async () => {
    await ensureAlicloudPlugin(() => undefined, directory, building("3.0.0"));
    const build = building(alicloudVersion);
    await ensureAlicloudPlugin(() => undefined, directory, build);
    expect(build).toHaveBeenCalledTimes(1);
    expect(readdirSync(dirname(directory))).toEqual(["alicloud-1"]);
});

test("a build that fails is one line, and leaves nothing behind", async () => {
    const failing = async () => {
        throw new Error("there is no go on PATH\nand more");
    };
    await expect(ensureAlicloudPlugin(() => undefined, directory, failing)).rejects.toThrow(
        new Error(
            `There is no plugin of @pulumi/alicloud ${alicloudVersion}: there is no go on PATH. ` +
                "It is built with Go and a Go module proxy: see tools/README.md.",
        ),
    );
    expect(readdirSync(dirname(directory))).toEqual([]);
});

test("it has the version of the npm package", () => {
    const root = JSON.parse(readFileSync(join(__dirname, "../../../package.json"), "utf8"));
    expect(root.devDependencies["@pulumi/alicloud"]).toBe(alicloudVersion);
});
