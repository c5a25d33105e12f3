import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { systemName, systems } from "tools";
import { signatureProblems } from "../support/machO";
import { archiveOf, archives, executable, hostArchive } from "./support/releases";

const run = promisify(execFile);
const repository = resolve(__dirname, "../..");

let directory: string;
beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), "resource-sharing-archives-"));
});
afterEach(() => rm(directory, { recursive: true }));

/** The kind of an executable, by its first bytes. */
function kindOf(content: Buffer): string {
    if (content.readUInt32BE(0) === 0x7f454c46) {
        return `ELF ${content.readUInt16LE(18).toString(16)}`;
    }
    if (content.readUInt32LE(0) === 0xfeedfacf) {
        return `Mach-O ${content.readUInt32LE(4).toString(16)}`;
    }
    if (content.toString("latin1", 0, 2) === "MZ") {
        return `PE ${content.readUInt16LE(content.readUInt32LE(0x3c) + 4).toString(16)}`;
    }
    return content.toString("latin1", 0, 9);
}

test.each([
    ["linux-amd64", executable, "ELF 3e"],
    ["linux-arm64", executable, "ELF b7"],
    ["darwin-arm64", executable, "Mach-O 100000c"],
    ["darwin-amd64", executable, "Mach-O 1000007"],
    ["windows-amd64", `${executable}.exe`, "PE 8664"],
    ["windows-arm64", `${executable}.cmd`, "@echo off"],
])(
    "the archive of %s has an executable of its kind at its root, and the licences",
    async (name, file, kind) => {
        const system = systems.find((one) => systemName(one) === name);
        const archive = join(archives, system === undefined ? "" : archiveOf(system));
        expect((await stat(archive)).size).toBeLessThan(55_000_000);
        const hash = createHash("sha256")
            .update(await readFile(archive))
            .digest("hex");
        const sums = await readFile(join(archives, "SHA256SUMS"), "utf8");
        expect(sums.split("\n")).toContainEqual(expect.stringMatching(`^${hash}  .*-${name}.tar.gz$`));

        await run("tar", ["-xzf", archive, "-C", directory]);
        expect((await stat(join(directory, file))).mode & 0o777).toBe(0o755);
        const content = await readFile(join(directory, file));
        expect(kindOf(content)).toBe(kind);
        expect(kind.startsWith("Mach-O") ? signatureProblems(content) : []).toEqual([]);
        const notices = await readFile(join(directory, "NOTICES"), "utf8");
        for (const part of ["undici", "@grpc/grpc-js", "google-protobuf", "@pulumi/pulumi"]) {
            expect(notices).toMatch(new RegExp(`^${part} \\d+\\.\\d+\\.\\d+\n=+\n\n.*?\\S`, "ms"));
        }
        expect(/^Node\.js 26\.\d+\.\d+\n=+\n/.test(notices)).toBe(system?.node !== undefined);
        expect(await readFile(join(directory, "LICENSE"), "utf8")).toContain("Apache License");
    },
);

test("every system has an archive, and there is no other", async () => {
    const sums = await readFile(join(archives, "SHA256SUMS"), "utf8");
    expect(
        sums
            .trim()
            .split("\n")
            .map((line) => line.split("  ")[1]),
    ).toEqual(systems.map(archiveOf));
});

test("the same commit makes the same bytes", async () => {
    const names = ["linux-amd64", "darwin-arm64", "windows-arm64"];
    const main = join(repository, "tools/dist/plugin-archives/main.js");
    await run(process.execPath, [main, "--output", directory, ...names]);
    const again = await readFile(join(directory, "SHA256SUMS"), "utf8");
    const first = (await readFile(join(archives, "SHA256SUMS"), "utf8")).split("\n");
    expect(again.trim().split("\n")).toEqual(
        first.filter((line) => names.some((name) => line.includes(name))),
    );
});

test("this machine's executable says what it is if it is started by hand", async () => {
    await run("tar", ["-xzf", join(archives, hostArchive), "-C", directory]);
    await expect(run(join(directory, executable), [], { env: {} })).rejects.toMatchObject({
        code: 1,
        stdout: "",
        stderr: expect.stringMatching(/^This is a plugin of Pulumi, .*\n$/),
    });
});
