import { readFileSync } from "node:fs";
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { buildSdks, ensurePulumi, languages } from "tools";
import ts from "typescript";
import { parse } from "yaml";
import { standIn } from "../support/bothSides/senderPlugin";
import { region, Scene } from "../support/scene";
import { failed } from "../support/testStack";
import { run } from "./support/run";

const repository = resolve(__dirname, "../..");

/** The examples of the schema in a language, by the name of its fence. */
function examplesIn(language: string): string[] {
    const schema: unknown = JSON.parse(readFileSync(join(repository, "plugin/schema.json"), "utf8"));
    const texts: string[] = [];
    JSON.stringify(schema, (key, value: unknown) => {
        if (key === "description" && typeof value === "string") {
            texts.push(value);
        }
        return value;
    });
    const fences = texts.flatMap((text) => [...text.matchAll(/^```(\w+)\n(.*?)\n^```$/gms)]);
    return fences.filter(([, name]) => name === language).map(([, , program = ""]) => `${program}\n`);
}

/** Those that need no SDK but this package's own: the other one's is a hundred times as large. */
const ownExamplesIn = (language: string) =>
    examplesIn(language).filter(
        (program) => !/pulumi[-_./]alicloud(?![-_]resource)|alicloud:ecs/i.test(program),
    );

let directory: string;
beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), "resource-sharing-schema-examples-"));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

/** Writes each program into a folder of its own. @param path in the folder `p` with the program's number */
async function write(programs: readonly string[], path: (folder: string) => string): Promise<string[]> {
    const paths = programs.map((_, index) => join(directory, path(`p${index}`)));
    for (const [index, program] of programs.entries()) {
        const file = paths[index] ?? "";
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, program);
    }
    return paths;
}

/** Installs the SDK of a language beside the programs of its example. */
async function prepare(name: "python" | "go" | "java") {
    const language = languages[name];
    const [sdks, scratch] = [join(directory, "sdks"), join(directory, "installed")];
    await mkdir(scratch);
    await cp(join(repository, "examples", name), directory, { recursive: true });
    const pulumi = await ensurePulumi(() => undefined);
    await buildSdks([name], sdks, join(directory, "generated"), pulumi);
    return language?.prepare(directory, join(sdks, name), scratch);
}

test("TypeScript: the compiler takes the examples of the schema", async () => {
    await symlink(join(repository, "node_modules"), join(directory, "node_modules"), "junction");
    const files = await write(examplesIn("typescript"), (folder) => `${folder}/index.ts`);
    expect(files).toHaveLength(7);
    const program = ts.createProgram(files, {
        strict: true,
        noEmit: true,
        skipLibCheck: true,
        target: ts.ScriptTarget.ES2022,
        module: ts.ModuleKind.Node16,
        moduleResolution: ts.ModuleResolutionKind.Node16,
        typeRoots: [join(repository, "node_modules/@types")],
    });
    const problems = ts
        .getPreEmitDiagnostics(program)
        .map(({ file, messageText }) => [file?.text, messageText]);
    expect(problems).toEqual([]);
});

test("Python: mypy takes the examples of the schema", async () => {
    const { path = [] } = (await prepare("python")) ?? {};
    const [bin = ""] = path;
    const install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "mypy==1.18.2"];
    expect(await run(join(bin, "python"), install, directory)).toMatchObject({ exitCode: 0 });
    const files = await write(ownExamplesIn("python"), (folder) => `${folder}.py`);
    expect(files).toHaveLength(6);
    const { exitCode, output } = await run(
        join(bin, "python"),
        ["-m", "mypy", "--strict", ...files],
        directory,
    );
    expect([exitCode, output]).toEqual([0, expect.stringContaining("no issues found in 6 source files")]);
});

test("Go: the compiler takes the examples of the schema", async () => {
    const { environment } = (await prepare("go")) ?? {};
    const files = await write(ownExamplesIn("go"), (folder) => `schema/${folder}/main.go`);
    expect(files).toHaveLength(6);
    expect(await run("go", ["vet", "./schema/..."], directory, environment)).toEqual({
        exitCode: 0,
        output: "",
    });
});

test("Java: the compiler takes the examples of the schema", async () => {
    const { environment } = (await prepare("java")) ?? {};
    const programs = ownExamplesIn("java").map((program, index) =>
        program.replace("package myproject;", `package p${index};`),
    );
    const files = await write(programs, (folder) => `schema/src/main/java/${folder}/App.java`);
    expect(files).toHaveLength(6);
    await cp(join(directory, "quick-start/pom.xml"), join(directory, "schema/pom.xml"));
    const words = ["--batch-mode", "--quiet", "compile"];
    const compiled = await run("mvn", words, join(directory, "schema"), environment);
    expect([compiled.exitCode, compiled.output]).toEqual([0, expect.anything()]);
});

test("YAML: a preview takes the examples of the schema", async () => {
    const pulumi = await ensurePulumi(() => undefined);
    await languages.yaml?.ensureHost(pulumi);
    const scene = await Scene.open();
    try {
        const { folder, environment } = standIn;
        const path = [folder, pulumi.binDirectory, dirname(process.execPath), process.env.PATH];
        const stack = await scene.stack("", { ...environment, PATH: path.join(delimiter) }, "plugin");
        await stack.stack.setConfig(configurationOf(scene));
        // That of an example, whose invitation a look-up finds.
        const [from, to, resourceShareId] = [scene.sender.id, scene.receiver.id, "rs-6GRmdD3X0000"];
        await scene.emulator.share({ from, to, resourceShareId, resources: [], region });
        const programs = ownExamplesIn("yaml");
        expect(programs).toHaveLength(6);
        for (const program of programs) {
            await stack.declareYaml(parse(program));
            await stack.preview();
        }
        await stack.declareYaml(parse(programs[0]?.replace("response:", "respons:") ?? ""));
        expect(failed(await stack.stack.preview())).toContain("respons");
    } finally {
        await scene.close();
    }
});

/** The settings of both providers: the stand-in reads nothing from the environment, and each sees its own keys. */
function configurationOf({ emulator, receiver }: Scene): Record<string, string> {
    const { host } = new URL(emulator.url);
    const settings = Object.entries({
        accessKey: receiver.accessKeyId,
        secretKey: receiver.accessKeySecret,
        region,
        endpoints: JSON.stringify([{ resourcesharing: host, sts: host }]),
        protocol: "HTTP",
        skipRegionValidation: "true",
    });
    const namespaces = ["alicloud", "alicloud-resource-sharing"];
    return Object.fromEntries(
        namespaces.flatMap((namespace) => settings.map(([name, value]) => [`${namespace}:${name}`, value])),
    );
}
