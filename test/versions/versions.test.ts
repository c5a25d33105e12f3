import { execFile } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import { installInto, liveThrough, type Packed, pack, repository } from "../support/installation";
import { Scene } from "../support/scene";

const run = promisify(execFile);
const install = ["npm", "install", "--no-audit", "--no-fund"] as const;

let packed: Packed;
let scene: Scene;
beforeAll(async () => {
    packed = await pack();
    scene = await Scene.open();
});
afterAll(async () => {
    await scene.close();
    await rm(packed.directory, { recursive: true, force: true });
});

test.each(["22", "24"])("Node.js %s with the newest @pulumi/pulumi runs a stack", async (major) => {
    const dependencies = { "@pulumi/pulumi": "latest", node: major };
    const project = await installInto(`node-${major}`, packed, dependencies, install);
    const directory = join(project, "node_modules/node/bin");
    const { stdout } = await run(join(directory, "node"), ["--version"]);
    expect(stdout).toMatch(new RegExp(`^v${major}\\.`));
    await liveThrough(project, scene, directory);
});

test("the oldest @pulumi/pulumi that the package allows runs a stack, also by the plugin", async () => {
    const { peerDependencies } = JSON.parse(
        await readFile(join(repository, "provider/package.json"), "utf8"),
    );
    const oldest = peerDependencies["@pulumi/pulumi"].replace("^", "");
    const project = await installInto("oldest", packed, { "@pulumi/pulumi": oldest }, install);
    const installed = createRequire(join(project, "package.json"))("@pulumi/pulumi/package.json");
    expect(installed.version).toBe(oldest);
    await liveThrough(project, scene);
    await liveThrough(project, scene, undefined, "pulumi-alicloud-resource-sharing/plugin");
});
