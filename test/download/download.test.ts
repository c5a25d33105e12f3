import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { ensureGoProgram, ensurePulumi, type PulumiInstallation, Stack, yamlHost } from "tools";
import { packageRepository, pluginDownloadUrl } from "../../provider/src/common/packageRepository";
import { packageVersion } from "../../provider/src/common/packageVersion";
import { Scene, type Shared } from "../support/scene";
import { failed, TestStack } from "../support/testStack";
import { executable, hostArchive, Releases } from "./support/releases";

const repository = resolve(__dirname, "../..");
const version = packageVersion();
const downloadUrl = pluginDownloadUrl(packageRepository());

let pulumi: PulumiInstallation;
let releases: Releases;
beforeAll(async () => {
    pulumi = await ensurePulumi(() => undefined);
    await ensureGoProgram(yamlHost, pulumi, () => undefined);
    releases = await Releases.open();
});
afterAll(() => releases.close());

let scene: Scene;
let directory: string;
let stack: Stack | undefined;
beforeEach(async () => {
    scene = await Scene.open();
    directory = await mkdtemp(join(tmpdir(), "resource-sharing-download-"));
    releases.takeAsked();
});
afterEach(async () => {
    await stack?.dispose();
    await rm(directory, { recursive: true, force: true });
    await scene.close();
});

/**
 * Opens a stack in the receiver's account, with a Pulumi home of its own and a server in the place of the releases.
 * @param path the folders of its PATH, beside that of the Pulumi CLI. npm puts the package's own executables on that of a test.
 */
async function openStack(path: readonly string[] = [dirname(process.execPath)]): Promise<TestStack> {
    stack = await Stack.create({
        pulumi,
        projectDirectory: directory,
        environment: {
            ...scene.environmentOf(scene.receiver),
            ...releases.environment,
            PATH: [pulumi.binDirectory, ...path].join(delimiter),
        },
    });
    return new TestStack(stack);
}

/** A program in YAML. @param options of the response */
async function writeYaml({ resourceShareId }: Shared, options: string): Promise<void> {
    await writeFile(
        join(directory, "Pulumi.yaml"),
        `name: test
runtime: yaml
resources:
  network:
    type: alicloud-resource-sharing:InvitationResponse
    properties:
      response: accept
      resourceShareId: ${resourceShareId}
    options:
${options}
outputs:
  status: \${network.status}
`,
    );
}

/** A program in JavaScript. @param settings further lines of Pulumi.yaml */
async function writeProgram(program: string, settings = ""): Promise<void> {
    await symlink(join(repository, "node_modules"), join(directory, "node_modules"), "junction");
    await writeFile(
        join(directory, "Pulumi.yaml"),
        `name: test\nruntime: { name: nodejs, options: { typescript: false } }\n${settings}`,
    );
    await writeFile(join(directory, "package.json"), "{}");
    await writeFile(join(directory, "index.js"), program);
}

/** A program with the package's classes. @param module the package, or its entry for the plugin */
function accepting({ resourceShareId }: Shared, module = "plugin", options = ""): string {
    return `
        const sharing = require("pulumi-alicloud-resource-sharing${module === "" ? "" : `/${module}`}");
        const inputs = { response: "accept", resourceShareId: "${resourceShareId}" };
        const network = new sharing.InvitationResponse("network", inputs, {${options}});
        exports.status = network.status;
        exports.found = sharing.getInvitations({ resourceShareId: "${resourceShareId}" })
            .then(({ invitations }) => invitations.length);`;
}

/** A folder with a plugin that says that it has another version. */
async function pluginOfVersion(other: string): Promise<string> {
    const folder = join(directory, "other");
    await mkdir(folder);
    const modules = join(repository, "node_modules/pulumi-alicloud-resource-sharing");
    const start = `#!/usr/bin/env node
        require(${JSON.stringify(join(modules, "package.json"))}).version = "${other}";
        require(${JSON.stringify(join(modules, "dist/adapters/plugin/main.js"))});`;
    await writeFile(join(folder, executable), start, { mode: 0o755 });
    return folder;
}

test("YAML without Node.js: the engine downloads the plugin, once, and keeps it", async () => {
    const shared = await scene.share();
    await writeYaml(shared, `      version: ${version}\n      pluginDownloadURL: ${downloadUrl}`);
    const commands = await openStack([]);
    await commands.preview();
    expect(releases.takeAsked()).toEqual([hostArchive]);
    await commands.up();
    expect(await commands.stack.outputs()).toEqual({ status: "Accepted" });
    expect(await scene.statusOf(shared)).toBe("Accepted");
    await commands.refresh(["--expect-no-changes"]);
    await commands.up(["--expect-no-changes"]);
    await commands.destroy();
    expect(releases.takeAsked()).toEqual([]);
});

test("YAML without Node.js: one provider says where the plugin is, for all that it serves", async () => {
    const shared = await scene.share();
    await writeFile(
        join(directory, "Pulumi.yaml"),
        `name: test
runtime: yaml
resources:
  receiver:
    type: pulumi:providers:alicloud-resource-sharing
    defaultProvider: true
    options:
      version: ${version}
      pluginDownloadURL: ${downloadUrl}
  network:
    type: alicloud-resource-sharing:InvitationResponse
    properties:
      response: accept
      resourceShareId: ${shared.resourceShareId}
variables:
  found:
    fn::invoke:
      function: alicloud-resource-sharing:getInvitations
      arguments:
        resourceShareId: \${network.resourceShareId}
outputs:
  status: \${found.invitations[0].status}
`,
    );
    const commands = await openStack([]);
    await commands.up();
    expect(releases.takeAsked()).toEqual([hostArchive]);
    expect(await commands.stack.outputs()).toEqual({ status: "Accepted" });
});

test("TypeScript: without a line in Pulumi.yaml, the engine downloads the plugin of the package's version", async () => {
    const shared = await scene.share();
    await writeProgram(accepting(shared));
    const commands = await openStack();
    await commands.up();
    expect(releases.takeAsked()).toEqual([hostArchive]);
    expect(await commands.stack.outputs()).toEqual({ status: "Accepted", found: 1 });
    await commands.refresh(["--expect-no-changes"]);
    await commands.preview(["--expect-no-changes"]);
    expect(releases.takeAsked()).toEqual([]);
});

test("another machine downloads it for a command that runs no program", async () => {
    const shared = await scene.share();
    await writeProgram(accepting(shared));
    const commands = await openStack();
    await commands.up();
    releases.takeAsked();
    const { PULUMI_HOME: pulumiHome = "" } = commands.stack.environment;
    await rm(join(pulumiHome, "plugins"), { recursive: true });
    await commands.destroy();
    expect(releases.takeAsked()).toEqual([hostArchive]);
});

test("what plugins.providers names goes before a download", async () => {
    const path = join(repository, "plugin");
    await writeProgram(
        accepting(await scene.share()),
        `plugins: { providers: [{ name: alicloud-resource-sharing, path: ${path} }] }\n`,
    );
    const commands = await openStack();
    await commands.up();
    expect(releases.takeAsked()).toEqual([]);
});

test("what is on PATH goes before a download, and the engine says so", async () => {
    await writeProgram(accepting(await scene.share()));
    const commands = await openStack([join(repository, "plugin"), dirname(process.execPath)]);
    expect(await commands.up()).toContain(`using ${executable} from $PATH at`);
    expect(releases.takeAsked()).toEqual([]);
});

test("the dynamic provider downloads nothing", async () => {
    const shared = await scene.share();
    await writeProgram(accepting(shared, ""));
    const commands = await openStack();
    await commands.up();
    expect(await scene.statusOf(shared)).toBe("Accepted");
    expect(releases.takeAsked()).toEqual([]);
});

test("a version that was not released ends with a line that names it", async () => {
    const shared = await scene.share();
    await writeProgram(accepting(shared, "plugin", 'version: "9.9.9"'));
    const commands = await openStack();
    const output = failed(await commands.stack.up());
    expect(output).toMatch(
        /^ +error: Could not automatically download and install resource plugin '.*' at version v9\.9\.9, .*404 .*$/m,
    );
    expect(await scene.statusOf(shared)).toBe("Pending");
});

test("a plugin that is older than the package is named in a line of the engine's", async () => {
    const folder = await pluginOfVersion("0.0.1");
    await writeProgram(
        accepting(await scene.share()),
        `plugins: { providers: [{ name: alicloud-resource-sharing, path: ${folder} }] }\n`,
    );
    const commands = await openStack();
    expect(await commands.up()).toContain(
        `warning: resource plugin alicloud-resource-sharing is expected to have version >=${version}, but has 0.0.1;`,
    );
});
