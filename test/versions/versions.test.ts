import { execFile } from "node:child_process";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { installInto, liveThrough, type Packed, pack } from "../package/support/installation";
import { Scene } from "../support/scene";

const run = promisify(execFile);

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
    const project = await installInto(`node-${major}`, packed, dependencies, [
        "npm",
        "install",
        "--no-audit",
        "--no-fund",
    ]);
    const directory = join(project, "node_modules/node/bin");
    const { stdout } = await run(join(directory, "node"), ["--version"]);
    expect(stdout).toMatch(new RegExp(`^v${major}\\.`));
    await liveThrough(project, scene, directory);
});
