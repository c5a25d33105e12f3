import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";
import { promisify } from "node:util";
import { ensurePulumi, Stack } from "tools";
import { messagePatterns } from "../documentation/messages";
import { installInto, type Packed, pack, repository } from "../support/installation";
import { Scene } from "../support/scene";
import { failed, TestStack } from "../support/testStack";

const run = promisify(execFile);
const pnpm: readonly [string, string] = [
    process.execPath,
    join(repository, "node_modules/pnpm/bin/pnpm.cjs"),
];
const quietly = ["--prefer-offline", "--ignore-scripts"];

const documented = messagePatterns(readFileSync(join(repository, "docs/errors.md"), "utf8"));
const message = "Cannot find module 'pulumi-alicloud-resource-sharing/provider'";

let packed: Packed;
let scene: Scene;
let stack: Stack;
let project: string;

/** A package of the user's own, which declares a response and is all that the program depends on. */
async function packWrapper(resourceShareId: string): Promise<string> {
    const directory = join(packed.directory, "wrapper");
    await mkdir(directory);
    const manifest = {
        name: "wrapper",
        version: "1.0.0",
        main: "index.js",
        dependencies: { "pulumi-alicloud-resource-sharing": `file:${packed.tarball}` },
        peerDependencies: { "@pulumi/pulumi": "*" },
    };
    await writeFile(join(directory, "package.json"), JSON.stringify(manifest));
    await writeFile(
        join(directory, "index.js"),
        `const { InvitationResponse } = require("pulumi-alicloud-resource-sharing");
        new InvitationResponse("network", { resourceShareId: "${resourceShareId}", response: "accept" });`,
    );
    await run("npm", ["pack"], { cwd: directory });
    return join(directory, "wrapper-1.0.0.tgz");
}

beforeAll(async () => {
    packed = await pack();
    scene = await Scene.open();
    const { resourceShareId } = await scene.share();
    const wrapper = await packWrapper(resourceShareId);
    project = await installInto(
        "wrapped",
        packed,
        { "@pulumi/pulumi": "3.248.0", wrapper: `file:${wrapper}` },
        [...pnpm, "install", ...quietly],
    );
    await writeFile(join(project, "index.ts"), 'import "wrapper";');
    const pulumi = await ensurePulumi(() => undefined);
    stack = await Stack.create({
        pulumi,
        projectDirectory: project,
        environment: {
            ...scene.environmentOf(scene.receiver),
            PATH: [dirname(process.execPath), pulumi.binDirectory, process.env.PATH].join(delimiter),
        },
    });
});
afterAll(async () => {
    await stack?.dispose();
    await scene.close();
    await rm(packed.directory, { recursive: true, force: true });
});

test("a package that is no direct dependency, or no longer, is not found until it is installed as the page says", async () => {
    const removePackage = () =>
        run(pnpm[0], [pnpm[1], "remove", "pulumi-alicloud-resource-sharing"], { cwd: project });
    const addPackage = () => run(pnpm[0], [pnpm[1], "add", ...quietly, packed.tarball], { cwd: project });
    expect(documented.filter((pattern) => pattern.test(message))).toHaveLength(1);

    await removePackage();
    expect(failed(await stack.up())).toContain(message);
    await addPackage();
    await new TestStack(stack).up();

    await removePackage();
    expect(failed(await stack.destroy())).toContain(message);
    await addPackage();
    await new TestStack(stack).destroy();
});
