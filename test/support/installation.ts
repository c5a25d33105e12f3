import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdir, mkdtemp, readdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { ensurePulumi, Stack } from "tools";
import type { Scene } from "./scene";
import { TestStack } from "./testStack";

const run = promisify(execFile);

export const repository = resolve(__dirname, "../..");

/** The lines that tell the engine where the package's plugin is, as the documentation has them. */
const [, pluginLines = ""] =
    /```yaml\n(plugins:\n.*?)```/s.exec(readFileSync(join(repository, "docs/plugin.md"), "utf8")) ?? [];

/** A package as it would be published. */
export interface Packed {
    /** A temporary directory, the test's to remove. */
    readonly directory: string;
    readonly tarball: string;
}

/** @param folder the package's folder in the repository. */
export async function pack(folder = "provider"): Promise<Packed> {
    const directory = await mkdtemp(join(tmpdir(), "resource-sharing-package-"));
    await run("npm", ["pack", "--workspace", folder, "--pack-destination", directory], {
        cwd: repository,
    });
    const [name, ...others] = (await readdir(directory)).filter((file) => file.endsWith(".tgz"));
    if (name === undefined || others.length > 0) {
        throw new Error(`npm pack was to make one file, but made ${[name, ...others].join(", ")}.`);
    }
    return { directory, tarball: join(directory, name) };
}

/** What a user's project has otherwise than by default. */
export interface ProjectFiles {
    /** The program: JavaScript if its name ends so. Default: `index.ts`. */
    readonly program?: string;
    /** Members of package.json beside the dependencies. */
    readonly manifest?: Readonly<Record<string, unknown>>;
    /** Options of the runtime in Pulumi.yaml. */
    readonly runtime?: Readonly<Record<string, unknown>>;
    /** Where the package's commands are, relative to the project. Default: `node_modules/.bin`. */
    readonly commands?: string;
    /** Further files, by their names. */
    readonly others?: Readonly<Record<string, string>>;
}

/**
 * Makes a user's project that depends on the package, in the directory of the tarball.
 * @param install a package manager's command
 * @returns its directory
 */
export async function installInto(
    name: string,
    { directory, tarball }: Packed,
    dependencies: Readonly<Record<string, string>>,
    [command, ...words]: readonly [string, ...string[]],
    {
        program = "index.ts",
        manifest = {},
        runtime = {},
        commands = "node_modules/.bin",
        others = {},
    }: ProjectFiles = {},
): Promise<string> {
    const project = join(directory, name);
    await mkdir(project, { recursive: true });
    const plugins = pluginLines.replace("node_modules/.bin", commands);
    const projectFile = `name: installed\nmain: ${program}\n${plugins}`;
    const files = {
        "Pulumi.yaml": `${projectFile}runtime: ${JSON.stringify({ name: "nodejs", options: runtime })}\n`,
        "package.json": JSON.stringify({
            name: "installed",
            private: true,
            ...manifest,
            dependencies: { ...dependencies, "pulumi-alicloud-resource-sharing": `file:${tarball}` },
        }),
        ...others,
    };
    for (const [file, content] of Object.entries(files)) {
        await writeFile(join(project, file), content);
    }
    await run(command, words, { cwd: project });
    return project;
}

/** How a program of a project is run. */
export interface Way {
    /** Where the `node` is that Pulumi finds first. Default: that of this process. */
    readonly nodeDirectory?: string;
    /** What the program imports: the package, or its entry for the plugin. */
    readonly module?: string;
    /** As in {@link ProjectFiles}. */
    readonly program?: string;
}

/** Runs a program of the project through up, refresh and destroy, and looks at the service's records meanwhile. */
export async function liveThrough(
    project: string,
    scene: Scene,
    {
        nodeDirectory = dirname(process.execPath),
        module = "pulumi-alicloud-resource-sharing",
        program = "index.ts",
    }: Way = {},
): Promise<void> {
    const shared = await scene.share();
    await writeFile(
        join(project, program),
        `import * as sharing from "${module}";
        const network = new sharing.InvitationResponse("network", {
            invitationId: "${shared.invitationId}",
            senderAccountId: "${scene.sender.id}",
            response: "accept",
        });
        export const vswitches = network.sharedResourceIds("VSwitch");`,
    );
    const pulumi = await ensurePulumi(() => undefined);
    const path = [nodeDirectory, pulumi.binDirectory, process.env.PATH].join(delimiter);
    const stack = await Stack.create({
        pulumi,
        projectDirectory: project,
        // As a user's own run does, these check the program's types against the installed package's.
        environment: {
            ...scene.environmentOf(scene.receiver),
            PATH: path,
            PULUMI_NODEJS_TRANSPILE_ONLY: "false",
        },
    });
    try {
        const installed = new TestStack(stack);
        await installed.up();
        expect(await scene.statusOf(shared)).toBe("Accepted");
        expect(await stack.outputs()).toEqual({ vswitches: ["vsw-bp1aaaaaaaaaaaaaaaaaa"] });
        await installed.refresh(["--expect-no-changes"]);
        await installed.destroy();
        expect((await stack.export()).deployment.resources ?? []).toEqual([]);
    } finally {
        await stack.dispose();
    }
}
