import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { installInto, liveThrough, type Packed, repository } from "../../support/installation";
import type { Scene } from "../../support/scene";
import { npmInstall, plugin, sdk } from "./versions";

const run = promisify(execFile);

/** A program of npm's registry, without it being a dependency of this repository. */
const npx = (name: string, command: string) =>
    ["npm", "exec", "--yes", `--package=${name}`, "--", command] as const;
const yarn = npx("@yarnpkg/cli-dist@4", "yarn");
const bun = npx("bun@1", "bun");
const pnpm = [process.execPath, join(repository, "node_modules/pnpm/bin/pnpm.cjs")] as const;

export async function byNpm(packed: Packed, scene: Scene): Promise<string> {
    const project = await installInto("npm", packed, sdk, npmInstall);
    await runsCommand(project);
    await livesByBoth(project, scene);
    return said(["npm", "--version"]);
}

/** The packages are in the root of the workspaces, above the project. */
export async function byNpmWorkspaces(packed: Packed, scene: Scene): Promise<string> {
    const root = join(packed.directory, "workspaces");
    await mkdir(root);
    await writeFile(join(root, "package.json"), JSON.stringify({ private: true, workspaces: ["infra"] }));
    const project = await installInto("workspaces/infra", packed, sdk, npmInstall, {
        commands: "../node_modules/.bin",
    });
    await livesByBoth(project, scene);
    return said(["npm", "--version"]);
}

export async function byPnpm(packed: Packed, scene: Scene): Promise<string> {
    const install = [...pnpm, "install", "--prefer-offline", "--ignore-scripts"] as const;
    const project = await installInto("pnpm", packed, sdk, install);
    await runsCommand(project);
    await livesByBoth(project, scene);
    return said([...pnpm, "--version"]);
}

export async function byYarn(packed: Packed, scene: Scene): Promise<string> {
    const project = await installInto("yarn", packed, sdk, [...yarn, "install"], {
        others: await yarnFiles("node-modules"),
    });
    await livesByBoth(project, scene);
    return said([...yarn, "--version"]);
}

/** Without `node_modules`: a package finds only what its manifest names. */
export async function byYarnWithoutFolders(packed: Packed, scene: Scene): Promise<string> {
    const { invitationId } = await scene.share();
    const project = await installInto("yarn-pnp", packed, sdk, [...yarn, "install"], {
        others: await yarnFiles("pnp"),
    });
    const env = { ...process.env, ...scene.environmentOf(scene.receiver) };
    const list = [...yarn.slice(1), "pulumi-alicloud-resource-sharing", "list", "--json"];
    expect((await run(yarn[0], list, { cwd: project, env })).stdout).toContain(invitationId);
    const load = `require("pulumi-alicloud-resource-sharing"); require("${plugin}");`;
    await run(yarn[0], [...yarn.slice(1), "node", "-e", load], { cwd: project, env });
    return said([...yarn, "--version"]);
}

export async function byBun(packed: Packed, scene: Scene): Promise<string> {
    const project = await installInto("bun", packed, sdk, [...bun, "install"]);
    await livesByBoth(project, scene);
    return said([...bun, "--version"]);
}

async function runsCommand(project: string): Promise<void> {
    const command = join(project, "node_modules/.bin/pulumi-alicloud-resource-sharing");
    expect((await run(command, ["--version"])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
}

async function livesByBoth(project: string, scene: Scene): Promise<void> {
    await liveThrough(project, scene);
    await liveThrough(project, scene, { module: plugin });
}

/** Yarn asks a registry of its own by default, and reads no settings of npm. */
async function yarnFiles(nodeLinker: string): Promise<Readonly<Record<string, string>>> {
    const npmRegistryServer = await said(["npm", "config", "get", "registry"]);
    const settings = { nodeLinker, npmRegistryServer, enableTelemetry: false };
    // An empty lock file tells it that this is a project of its own.
    return { ".yarnrc.yml": JSON.stringify(settings), "yarn.lock": "" };
}

async function said([command, ...words]: readonly [string, ...string[]]): Promise<string> {
    return (await run(command, words)).stdout.trim();
}
