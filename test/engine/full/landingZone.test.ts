import { spawn } from "node:child_process";
import { cp, symlink } from "node:fs/promises";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { ensurePulumi, Stack } from "tools";
import { region } from "../../support/scene";
import { TestStack } from "../../support/testStack";
import { AccountScene } from "../support/accountScene";

const repository = resolve(__dirname, "../../..");
const projectDirectory = join(repository, "examples/landing-zone");

let own: AccountScene;
let stack: TestStack;
beforeEach(async () => {
    own = await AccountScene.open();
    stack = new TestStack(
        await Stack.create({
            pulumi: await ensurePulumi(() => undefined),
            projectDirectory,
            environment: own.ofSender,
        }),
    );
});
afterEach(async () => {
    await stack.stack.dispose();
    await own.close();
});

/** A share that every account of the file is invited to. */
async function shareWithAll(): Promise<string> {
    const { emulator, sender } = own.scene;
    const resourceShareId = await own.scene.createShare();
    const members = emulator.accounts.filter(({ id }) => id !== sender.id).map(({ id }) => id);
    const targets = { ResourceShareId: resourceShareId, Targets: members };
    await emulator.call(sender.id, "AssociateResourceShare", targets, region);
    return resourceShareId;
}

test("the landing zone's stack accepts in every account of its file, and its external id shows nowhere", async () => {
    const externalId = "External+id/=&canary";
    await stack.stack.setConfig({
        resourceShareId: await shareWithAll(),
        senderAccountId: own.scene.sender.id,
        externalId: { secret: externalId },
    });
    const result = await stack.stack.up();
    expect(result.output).toMatch(/4 created/);
    const members = ["1000000000000002", "1000000000000003", "1000000000000004"];
    expect((await stack.stack.outputs()).joined).toEqual(members);
    expect(result.output + JSON.stringify(await stack.stack.export())).not.toContain(externalId);
    await stack.refresh(["--expect-no-changes"]);
    await stack.destroy();
});

test("by the Automation API, each file is a stack", async () => {
    const resourceShareId = await shareWithAll();
    // It leaves each stack's configuration beside the program.
    const copy = join(own.directory, "landing-zone");
    await cp(projectDirectory, copy, { recursive: true });
    await symlink(join(repository, "node_modules"), join(copy, "node_modules"), "junction");
    const words = ["-r", "ts-node/register/transpile-only", join(copy, "automation.ts"), "up"];
    const child = spawn(process.execPath, words, {
        cwd: copy,
        env: {
            ...stack.stack.environment,
            RESOURCE_SHARE_ID: resourceShareId,
            SENDER_ACCOUNT_ID: own.scene.sender.id,
        },
    });
    const ended = new Promise<number | null>((end) => child.on("close", end));
    const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
    expect({ exitCode: await ended, stdout, stderr }).toEqual({
        exitCode: 0,
        stdout: "all: up succeeded\n",
        stderr: "",
    });
    const accepted = own.scene.emulator.requests.filter(({ operation }) => operation.startsWith("Accept"));
    expect(accepted.length).toBe(3);
});
