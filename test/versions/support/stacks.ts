import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { installInto, liveThrough, type Packed } from "../../support/installation";
import type { Scene } from "../../support/scene";
import { installedVersion, npmInstall, oldestSdk, plugin, sdk } from "./versions";

/** A stack on another Node.js than that of this process, with the newest SDK. */
export function withNode(major: string): (packed: Packed, scene: Scene) => Promise<string> {
    return async (packed, scene) => {
        const dependencies = { "@pulumi/pulumi": "latest", node: major };
        const project = await installInto(`node-${major}`, packed, dependencies, npmInstall);
        const nodeDirectory = join(project, "node_modules/node/bin");
        const { stdout } = await promisify(execFile)(join(nodeDirectory, "node"), ["--version"]);
        expect(stdout).toMatch(new RegExp(`^v${major}\\.`));
        await liveThrough(project, scene, { nodeDirectory });
        return `${stdout.trim().slice(1)}, with ${installedVersion(project, "@pulumi/pulumi")}`;
    };
}

export async function withOldestSdk(packed: Packed, scene: Scene): Promise<string> {
    const project = await installInto("oldest-sdk", packed, { "@pulumi/pulumi": oldestSdk }, npmInstall);
    await liveThrough(project, scene);
    await liveThrough(project, scene, { module: plugin });
    const version = installedVersion(project, "@pulumi/pulumi");
    expect(version).toBe(oldestSdk);
    return version;
}

/** A program that Node.js loads by `import`. */
export async function inEcmaScriptModule(packed: Packed, scene: Scene): Promise<string> {
    const program = "index.js";
    const project = await installInto("module", packed, sdk, npmInstall, {
        program,
        manifest: { type: "module" },
    });
    await liveThrough(project, scene, { program });
    return process.versions.node;
}

/** A program in TypeScript that tsx loads. */
export async function withTsx(packed: Packed, scene: Scene): Promise<string> {
    const project = await installInto("tsx", packed, { ...sdk, tsx: "latest" }, npmInstall, {
        manifest: { type: "module" },
        runtime: { typescript: false, nodeargs: "--import=tsx" },
    });
    await liveThrough(project, scene);
    return installedVersion(project, "tsx");
}
