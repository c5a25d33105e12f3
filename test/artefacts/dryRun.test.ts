import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { manifestOf, root } from "../documentation/manifests";

const run = promisify(execFile);
const { version } = manifestOf("provider");
const release = join(root, "release");
const main = join(root, "tools/dist/release/main.js");
const read = (path: string) => readFileSync(join(release, path), "utf8");

/** It compiles in four languages, and makes six archives. */
const patience = 3_600_000;

let output: string;
beforeAll(async () => {
    output = (await run(process.execPath, [main, "--tag", `v${version}`, "--trial"])).stdout;
}, patience);

test("all that is published is made, and checked", () => {
    expect(output).toContain("npm takes both packages.\n");
    expect(output).toMatch(/^The Python distributions are (as PyPI takes them|not checked: .*)\.$/m);
    expect(output).toMatch(
        new RegExp(`^release/ has all of ${version.replaceAll(".", "\\.")}, in \\d+ files\\.$`, "m"),
    );
});

test("the notes are the changelog's section, and lead to the tag", () => {
    expect(read("notes.md")).toMatch(/^### Added\n/);
    expect(read("notes.md")).toContain(`/blob/v${version}/docs/`);
    expect(read("notes.md")).not.toContain("## [");
});

test("the bill of materials has what npm installs, and all that the executables contain", () => {
    const { components, dependencies } = JSON.parse(read("sbom.cdx.json"));
    const names = components.map((one: { name: string }) => one.name);
    expect(names).toEqual(expect.arrayContaining(["undici", "commander", "hono", "node"]));
    const executable = dependencies.find((one: { ref: string }) => one.ref === "executable");
    const embedded = executable.dependsOn.map((ref: string) => ref.replace(/@[^@]*$/, ""));
    expect(embedded).toEqual(
        expect.arrayContaining([
            "pkg:generic/node",
            "pkg:npm/%40grpc/grpc-js",
            "pkg:npm/%40pulumi/pulumi",
            "pkg:npm/undici",
        ]),
    );
});

test.each([
    [
        "another version",
        ["--tag", "v99.0.0"],
        "--tag is v99.0.0, but the version in provider/package.json is ",
    ],
    ["no tag", [], "--tag is missing: "],
])("%s ends with one line", async (_, words, line) => {
    const ended = run(process.execPath, [main, ...words]);
    await expect(ended).rejects.toMatchObject({
        code: 1,
        stdout: "",
        stderr: expect.stringMatching(/^.*\n$/),
    });
    await expect(ended).rejects.toMatchObject({ stderr: expect.stringContaining(line) });
});
