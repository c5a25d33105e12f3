import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { promisify } from "node:util";
import { ensureGoProgram, ensurePulumi, isolatedEnvironment, type Stack, yamlHost } from "tools";
import { createStack } from "../support/createStack";
import { Scene } from "../support/scene";
import { failed, TestStack } from "../support/testStack";

const plugin = resolve(__dirname, "../../plugin");
const executable = join(plugin, "pulumi-resource-alicloud-resource-sharing");

/** The command that adds the package, as the documentation has it. */
const [, packageAdd = ""] =
    /^pulumi (package add \S+)$/m.exec(readFileSync(resolve(__dirname, "../../docs/plugin.md"), "utf8")) ??
    [];

let scene: Scene;
let directory: string;
let stack: Stack | undefined;
beforeEach(async () => {
    scene = await Scene.open();
    directory = await mkdtemp(join(tmpdir(), "resource-sharing-yaml-"));
});
afterEach(async () => {
    await stack?.dispose();
    await rm(directory, { recursive: true, force: true });
    await scene.close();
});

/** Writes a program. @param resources and outputs, as YAML */
async function write(program: string): Promise<void> {
    const heading = `name: test
runtime: yaml
plugins:
  providers:
    - name: alicloud-resource-sharing
      path: ${plugin}
`;
    await writeFile(join(directory, "Pulumi.yaml"), heading + program);
}

async function open(program: string): Promise<TestStack> {
    const pulumi = await ensurePulumi(() => undefined);
    await ensureGoProgram(yamlHost, pulumi, () => undefined);
    await write(program);
    stack = await createStack({
        projectDirectory: directory,
        environment: scene.environmentOf(scene.receiver),
    });
    return new TestStack(stack);
}

/** Runs a command that needs no stack. */
async function run(...words: string[]): Promise<string> {
    const pulumi = await ensurePulumi(() => undefined);
    const env = isolatedEnvironment(pulumi, directory);
    const { stdout } = await promisify(execFile)(pulumi.command, words, { cwd: directory, env });
    return stdout;
}

test("the schema is right by Pulumi's own check, and is the one that the plugin gives", async () => {
    await run("schema", "check", join(plugin, "schema.json"));
    const given = JSON.parse(await run("package", "get-schema", executable));
    const file = JSON.parse(await readFile(join(plugin, "schema.json"), "utf8"));
    expect(Object.keys(given.resources).sort()).toEqual(Object.keys(file.resources).sort());
    expect(Object.keys(given.types).sort()).toEqual(Object.keys(file.types).sort());
});

test("a program in YAML: accepts, rejects, looks up, refreshes without change, imports, destroys @full", async () => {
    const [accepted, rejected, byHand] = [await scene.share(), await scene.share(), await scene.share()];
    const program = `
resources:
  network:
    type: alicloud-resource-sharing:InvitationResponse
    properties:
      response: accept
      resourceShareId: ${accepted.resourceShareId}
      senderAccountId: "${scene.sender.id}"
      waitFor: resources
  unwanted:
    type: alicloud-resource-sharing:InvitationResponse
    properties:
      response: reject
      invitationId: ${rejected.invitationId}
variables:
  found:
    fn::invoke:
      function: alicloud-resource-sharing:getInvitations
      arguments:
        resourceShareId: \${network.resourceShareId}
outputs:
  vswitch: \${network.sharedResourceIdsByType.VSwitch[0]}
  status: \${found.invitations[0].status}
`;
    const test_ = await open(program);
    // As npm installs it.
    await mkdir(join(directory, "node_modules/.bin"), { recursive: true });
    await symlink(executable, join(directory, "node_modules/.bin", basename(executable)));
    await run(...packageAdd.split(" "));
    await test_.preview();
    await test_.up();
    expect(await test_.stack.outputs()).toEqual({
        vswitch: "vsw-bp1aaaaaaaaaaaaaaaaaa",
        status: "Accepted",
    });
    expect(await scene.statusOf(rejected)).toBe("Rejected");
    await test_.refresh(["--expect-no-changes"]);
    await test_.up(["--expect-no-changes"]);

    await scene.answerByHand("Accept", byHand.invitationId);
    const { output } = await test_.stack.run([
        "import",
        "alicloud-resource-sharing:index:InvitationResponse",
        "imported",
        byHand.resourceShareId,
        "--yes",
        "--skip-preview",
        "--protect=false",
        "--out",
        join(directory, "imported.yaml"),
    ]);
    expect(output).toContain("1 imported");
    const [, declared = ""] = (await readFile(join(directory, "imported.yaml"), "utf8")).split(
        "resources:\n",
    );
    expect(declared).toContain(`resourceShareId: ${byHand.resourceShareId}`);
    await write(program.replace("variables:", `${declared}\nvariables:`));
    await test_.preview(["--expect-no-changes"]);

    scene.takeCalls();
    await test_.destroy();
    expect(scene.takeWrites()).toEqual([]);
});

test("a rule in YAML: answers, shows what has come as drift, answers that, and cannot be imported", async () => {
    const first = await scene.share();
    const commands = await open(`
resources:
  known:
    type: alicloud-resource-sharing:InvitationAutoResponse
    properties:
      accept:
        - senderAccountId: "${scene.sender.id}"
outputs:
  pending: \${known.pending}
`);
    await commands.up();
    const second = await scene.share();
    expect(await commands.up(["--refresh"])).toMatch(/1 updated/);
    expect(await Promise.all([first, second].map(scene.statusOf))).toEqual(["Accepted", "Accepted"]);
    const { pending } = await commands.stack.outputs();
    expect(pending).toEqual([]);
    await commands.preview(["--refresh", "--expect-no-changes"]);
    const type = "alicloud-resource-sharing:index:InvitationAutoResponse";
    const words = ["import", "--yes", "--generate-code=false", type, "other", "1000000000000002/cn-hangzhou"];
    expect(failed(await commands.stack.run(words))).toContain(
        "An InvitationAutoResponse can be neither imported nor looked up: it is a rule",
    );
});
