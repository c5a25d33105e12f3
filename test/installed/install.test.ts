import { execFile } from "node:child_process";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { installInto, liveThrough, type Packed, pack, repository } from "../support/installation";
import { Scene } from "../support/scene";

const run = promisify(execFile);
const pnpm = join(repository, "node_modules/pnpm/bin/pnpm.cjs");

let packed: Packed;
beforeAll(async () => {
    packed = await pack();
});
afterAll(() => rm(packed.directory, { recursive: true, force: true }));

let scene: Scene;
beforeEach(async () => {
    scene = await Scene.open();
});
afterEach(() => scene.close());

test.each<[name: string, install: readonly [string, ...string[]]]>([
    ["npm", ["npm", "install", "--no-audit", "--no-fund", "--prefer-offline"]],
    ["pnpm", [process.execPath, pnpm, "install", "--prefer-offline", "--ignore-scripts"]],
])(
    "installed with %s, the command runs, and a stack runs up, refresh and destroy, also by the plugin",
    async (name, install) => {
        const project = await installInto(name, packed, { "@pulumi/pulumi": "3.248.0" }, install);
        const command = join(project, "node_modules/.bin/pulumi-alicloud-resource-sharing");
        expect((await run(command, ["--version"])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
        await liveThrough(project, scene);
        await liveThrough(project, scene, undefined, "pulumi-alicloud-resource-sharing/plugin");
    },
);
