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

const projectFile = `name: installed\nruntime: nodejs\n${pluginLines}`;

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
): Promise<string> {
    const project = join(directory, name);
    await mkdir(project);
    await writeFile(join(project, "Pulumi.yaml"), projectFile);
    const manifest = {
        name: "installed",
        private: true,
        dependencies: { ...dependencies, "pulumi-alicloud-resource-sharing": `file:${tarball}` },
    };
    await writeFile(join(project, "package.json"), JSON.stringify(manifest));
    await run(command, words, { cwd: project });
    return project;
}

/**
 * Runs a program of the project through up, refresh and destroy, and looks at the service's records meanwhile.
 * @param nodeDirectory where the `node` is that Pulumi finds first
 * @param module what the program imports: the package, or its entry for the plugin
 */
export async function liveThrough(
    project: string,
    scene: Scene,
    nodeDirectory: string = dirname(process.execPath),
    module = "pulumi-alicloud-resource-sharing",
): Promise<void> {
    const shared = await scene.share();
    await writeFile(
        join(project, "index.ts"),
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
