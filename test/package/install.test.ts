import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { ensurePulumi, Stack } from "tools";
import { Scene } from "../support/scene";
import { TestStack } from "../support/testStack";

const run = promisify(execFile);
const repository = resolve(__dirname, "../..");
const pnpm = resolve(repository, "node_modules/pnpm/bin/pnpm.cjs");

let directory: string;
let tarball: string;
beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), "resource-sharing-package-"));
    await run("npm", ["pack", "--workspace", "provider", "--pack-destination", directory], {
        cwd: repository,
    });
    const [packed, ...others] = (await readdir(directory)).filter((name) => name.endsWith(".tgz"));
    expect(others).toEqual([]);
    tarball = join(directory, packed ?? "");
});
afterAll(() => rm(directory, { recursive: true, force: true }));

let scene: Scene;
beforeEach(async () => {
    scene = await Scene.open();
});
afterEach(() => scene.close());

test("the tarball holds what is needed, and nothing else", async () => {
    const { stdout } = await run("tar", ["-tzf", tarball]);
    const files = stdout.trim().split("\n");
    expect(files).toEqual(
        expect.arrayContaining(["package/LICENSE", "package/README.md", "package/dist/index.d.ts"]),
    );
    expect(
        files.filter(
            (file) => !/^package\/(package\.json|README\.md|LICENSE|dist\/.*\.(js|d\.ts))$/.test(file),
        ),
    ).toEqual([]);
});

test.each([
    ["npm", "npm", ["install", "--no-audit", "--no-fund", "--prefer-offline"]],
    ["pnpm", process.execPath, [pnpm, "install", "--prefer-offline", "--ignore-scripts"]],
])(
    "installed with %s, the command runs, and a stack runs up, refresh and destroy",
    async (name, command, commandArguments) => {
        const project = join(directory, name);
        await mkdir(project);
        await writeFile(join(project, "Pulumi.yaml"), "name: installed\nruntime: nodejs\n");
        await writeFile(
            join(project, "package.json"),
            JSON.stringify({
                name: "installed",
                private: true,
                dependencies: {
                    "@pulumi/pulumi": "3.248.0",
                    "pulumi-alicloud-resource-sharing": `file:${tarball}`,
                },
            }),
        );
        await run(command, commandArguments, { cwd: project });
        const { stdout } = await run(join(project, "node_modules/.bin/pulumi-alicloud-resource-sharing"), [
            "--version",
        ]);
        expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
        const shared = await scene.share();
        await writeFile(
            join(project, "index.ts"),
            `import * as sharing from "pulumi-alicloud-resource-sharing";
        const network = new sharing.InvitationResponse("network", {
            invitationId: "${shared.invitationId}",
            senderAccountId: "${scene.sender.id}",
            response: "accept",
        });
        export const vswitches = network.sharedResourceIds("VSwitch");`,
        );
        const stack = await Stack.create({
            pulumi: await ensurePulumi(() => undefined),
            projectDirectory: project,
            environment: scene.environmentOf(scene.receiver),
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
    },
);
