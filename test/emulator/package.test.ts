import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const packageDirectory = join(__dirname, "../../emulator");
const { version } = JSON.parse(readFileSync(join(packageDirectory, "package.json"), "utf8"));
let directory: string;
let files: readonly string[];

beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), "emulator-package-"));
    execFileSync("npm", ["pack", "--pack-destination", directory], {
        cwd: packageDirectory,
        stdio: "ignore",
    });
    execFileSync("tar", ["-xzf", `alicloud-resource-sharing-emulator-${version}.tgz`], { cwd: directory });
    const listing = execFileSync("find", ["package", "-type", "f"], { cwd: directory, encoding: "utf8" });
    files = listing.trim().split("\n");
    symlinkSync(join(__dirname, "../../node_modules"), join(directory, "node_modules"), "junction");
});
afterAll(() => rmSync(directory, { recursive: true }));

it("packs its code, its page, its schema, its README and its licence, and nothing else", () => {
    expect(files).toEqual(
        expect.arrayContaining([
            "package/LICENSE",
            "package/README.md",
            "package/config.schema.json",
            "package/dist/index.js",
            "package/dist/index.d.ts",
            "package/dist/main.js",
            "package/package.json",
            "package/page/index.html",
            "package/page.png",
        ]),
    );
    expect(files.filter((file) => /tsbuildinfo|\/src\/|\/bench\/|test/.test(file))).toEqual([]);
});

it("loads neither zod nor yaml before there is something to check", () => {
    const program = `const { startEmulator } = require("./package");
    const isLoaded = () => Object.keys(require.cache).some((path) => /\\/node_modules\\/(zod|yaml)\\//.test(path));
    (async () => {
        for (const options of [{}, { settings: { newestFirst: false } }]) {
            const emulator = await startEmulator(options);
            console.log(isLoaded());
            await emulator.close();
        }
    })()`;
    const args = { cwd: directory, encoding: "utf8" } as const;
    expect(execFileSync(process.execPath, ["-e", program], args)).toBe("false\ntrue\n");
});

it("runs as packed", () => {
    const run = (...args: string[]) =>
        execFileSync(process.execPath, args, { cwd: directory, encoding: "utf8" });
    expect(run("package/dist/main.js", "--version")).toBe(`${version}\n`);
    const program = `require("./package").startEmulator().then(async (emulator) => {
        const page = await fetch(emulator.pageUrl);
        const script = await fetch(emulator.pageUrl + "lit-html.js");
        console.log(page.status, script.status);
        await emulator.close();
    })`;
    expect(run("-e", program)).toBe("200 200\n");
});
