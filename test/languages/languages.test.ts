import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { promisify } from "node:util";
import {
    ensureGoProgram,
    ensurePulumi,
    isolatedEnvironment,
    type PulumiInstallation,
    Stack,
    sdkGenerator,
} from "tools";
import { Scene } from "../support/scene";
import { TestStack } from "../support/testStack";
import { expectEnd, expectedOutputs, openStory } from "./support/story";

const run = promisify(execFile);
const repository = resolve(__dirname, "../..");
const goModule = join(repository, "tools/pulumi-cli");
const goPath = "example.com/pulumi-alicloud-resource-sharing/sdk/go/alicloud-resource-sharing";

let pulumi: PulumiInstallation;
/** A temporary directory with the SDKs in it: `sdk/go`, `sdk/nodejs` and `sdk/python`. */
let root: string;
beforeAll(async () => {
    pulumi = await ensurePulumi(() => undefined);
    root = await mkdtemp(join(tmpdir(), "resource-sharing-languages-"));
    const generate = await ensureGoProgram(sdkGenerator, pulumi, () => undefined);
    await run(generate, [join(repository, "plugin/schema.json"), join(root, "sdk")]);
});
afterAll(() => rm(root, { recursive: true, force: true }));

let scene: Scene;
beforeEach(async () => {
    scene = await Scene.open();
});
afterEach(() => scene.close());

/** A directory of its own for a project, and the environment for a CLI that sees nothing else. */
async function project(name: string): Promise<{ directory: string; environment: Record<string, string> }> {
    const directory = join(root, name);
    const home = join(root, `${name}-home`);
    await mkdir(directory);
    const environment = isolatedEnvironment(pulumi, home, scene.environmentOf(scene.receiver));
    for (const needed of [environment.PULUMI_HOME ?? "", join(home, "backend")]) {
        await mkdir(needed, { recursive: true });
    }
    return { directory, environment };
}

test("Python", async () => {
    const { directory, environment } = await project("python");
    const { story, shares } = await openStory(scene, directory);
    await run("python3", ["-m", "venv", join(root, "venv")]);
    const python = join(root, "venv/bin/python");
    const requirements = join(__dirname, "python/requirements.txt");
    const install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"];
    await run(python, [...install, "--requirement", requirements, join(root, "sdk/python")]);
    const program = join(__dirname, "python/story.py");
    const { stdout } = await run(python, [program, JSON.stringify(story)], { env: environment });
    expect(JSON.parse(stdout)).toEqual(expectedOutputs);
    await expectEnd(scene, shares);
});

test("Go", async () => {
    const { directory, environment } = await project("go");
    const { story, shares } = await openStory(scene, directory);
    // Its go.mod names the versions of all that the SDK and the Automation API need.
    const goMod = await readFile(join(goModule, "go.mod"), "utf8");
    const sdk = join(root, "sdk/go/alicloudresourcesharing");
    await writeFile(join(sdk, "go.mod"), `module ${goPath}\n\ngo 1.25\n`);
    await writeFile(
        join(directory, "go.mod"),
        `${goMod}\nrequire ${goPath} v0.0.0\nreplace ${goPath} => ${sdk}\n`,
    );
    await cp(join(goModule, "go.sum"), join(directory, "go.sum"));
    await cp(join(__dirname, "go/main.go"), join(directory, "main.go"));
    const executable = join(root, "story");
    const goEnvironment = { ...process.env, GOFLAGS: "-mod=mod", GOWORK: "off", CGO_ENABLED: "0" };
    await run("go", ["build", `-o=${executable}`, "."], { cwd: directory, env: goEnvironment });
    const { stdout } = await run(executable, [JSON.stringify(story)], { env: environment });
    expect(JSON.parse(stdout)).toEqual(expectedOutputs);
    await expectEnd(scene, shares);
});

test("TypeScript with the generated SDK", async () => {
    const { directory } = await project("nodejs");
    const { story, shares } = await openStory(scene, directory);
    const sdk = join(root, "sdk/nodejs");
    await symlink(join(repository, "node_modules"), join(sdk, "node_modules"), "junction");
    const path = [join(repository, "node_modules/.bin"), process.env.PATH].join(delimiter);
    await run(process.execPath, ["scripts/postinstall.js"], {
        cwd: sdk,
        env: { ...process.env, PATH: path },
    });
    const modules = join(directory, "node_modules");
    await mkdir(modules);
    await symlink(join(repository, "node_modules/@pulumi"), join(modules, "@pulumi"), "junction");
    await symlink(join(repository, "node_modules/typescript"), join(modules, "typescript"), "junction");
    await symlink(join(repository, "node_modules/ts-node"), join(modules, "ts-node"), "junction");
    await symlink(sdk, join(modules, "alicloud-resource-sharing"), "junction");
    await cp(join(__dirname, "nodejs/index.ts"), join(directory, "index.ts"));
    await writeFile(
        join(directory, "package.json"),
        '{ "name": "test", "private": true, "main": "index.ts" }',
    );
    const stack = await Stack.create({
        pulumi,
        projectDirectory: directory,
        environment: { ...scene.environmentOf(scene.receiver), STORY: JSON.stringify(story) },
    });
    try {
        const test_ = new TestStack(stack);
        await test_.up();
        expect(await stack.outputs()).toEqual(expectedOutputs);
        await test_.refresh(["--expect-no-changes"]);
        await test_.preview(["--expect-no-changes"]);
        await test_.destroy();
    } finally {
        await stack.dispose();
    }
    await expectEnd(scene, shares);
});
