import { execFile } from "node:child_process";
import { cp, mkdir, symlink, writeFile } from "node:fs/promises";
import { delimiter, dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { Story } from "./support/story";

const run = promisify(execFile);
const modules = resolve(__dirname, "../../node_modules");

let story: Story;
beforeAll(async () => {
    story = await Story.open([]);
});
afterAll(() => story.close());

test("TypeScript: the SDK that `pulumi package add` generates plays the story", async () => {
    const { directory, generated } = story;
    const sdk = join(generated, "nodejs");
    await symlink(modules, join(sdk, "node_modules"), "junction");
    const path = [join(modules, ".bin"), process.env.PATH].join(delimiter);
    await run(process.execPath, ["scripts/postinstall.js"], {
        cwd: sdk,
        env: { ...process.env, PATH: path },
    });
    const installed = join(directory, "node_modules");
    await mkdir(installed);
    for (const name of ["@pulumi", "typescript", "ts-node"]) {
        await symlink(join(modules, name), join(installed, name), "junction");
    }
    await symlink(sdk, join(installed, "pulumi-alicloud-resource-sharing"), "junction");
    await cp(join(__dirname, "nodejs/index.ts"), join(directory, "index.ts"));
    const manifest = { name: "test", private: true, main: "index.ts" };
    await writeFile(join(directory, "package.json"), JSON.stringify(manifest));
    await story.play(() => ({ runtime: "nodejs" }), { path: [dirname(process.execPath)], node: true });
});
