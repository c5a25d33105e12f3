import { execFile, spawn } from "node:child_process";
import { cp, symlink, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { promisify } from "node:util";
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
            name: "all",
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

test("the landing zone's stack accepts in every account of its file, and by its rules in other regions; its external id shows nowhere", async () => {
    const externalId = "External+id/=&canary";
    const { emulator, sender } = own.scene;
    const { invitationId: inBeijing } = await emulator.share({
        from: sender.id,
        to: "1000000000000003",
        region: "cn-beijing",
    });
    await stack.stack.setConfig({
        resourceShareId: await shareWithAll(),
        senderAccountId: sender.id,
        externalId: { secret: externalId },
    });
    const result = await stack.stack.up();
    // The stack, a response for each of three accounts, and a rule for each of them in three regions.
    expect(result.output).toMatch(/13 created/);
    expect(emulator.controls.invitations.find(({ id }) => id === inBeijing)).toMatchObject({
        state: { status: "Accepted" },
    });
    const members = ["1000000000000002", "1000000000000003", "1000000000000004"];
    expect((await stack.stack.outputs()).joined).toEqual(members);
    expect(result.output + JSON.stringify(await stack.stack.export())).not.toContain(externalId);
    await stack.refresh(["--expect-no-changes"]);
    await stack.destroy();
});

/** A copy of the example: what is run there leaves each stack's configuration beside the program. */
async function copyOfExample(): Promise<string> {
    const copy = join(own.directory, "landing-zone");
    await cp(projectDirectory, copy, { recursive: true });
    await symlink(join(repository, "node_modules"), join(copy, "node_modules"), "junction");
    return copy;
}

test("an account moves from one file to another, and its response from one stack to the other, secret and all", async () => {
    const resourceShareId = await shareWithAll();
    const copy = await copyOfExample();
    const pulumi = async (...words: string[]): Promise<string> => {
        const options = { cwd: copy, env: stack.stack.environment };
        return (await promisify(execFile)("pulumi", [...words, "--non-interactive"], options)).stdout;
    };
    const write = async (stackName: string, accounts: Record<string, string>) =>
        writeFile(join(copy, "accounts", `${stackName}.yaml`), JSON.stringify({ role: "sharing", accounts }));
    const [network = "", logging = "", production = ""] = own.scene.emulator.accounts
        .filter(({ id }) => id !== own.scene.sender.id)
        .map(({ id }) => id);
    await write("europe", { network, logging });
    await write("asia", { production });
    const up = (stackName: string) => pulumi("up", "--yes", "--skip-preview", "--stack", stackName);
    await pulumi("stack", "init", "europe");
    await pulumi("config", "set", "resourceShareId", resourceShareId);
    await pulumi("config", "set", "senderAccountId", own.scene.sender.id);
    await pulumi("config", "set", "--secret", "externalId", "Canary-1");
    await pulumi("stack", "init", "asia", "--copy-config-from", "europe");
    await up("europe");
    await up("asia");

    await write("europe", { network });
    await write("asia", { production, logging });
    const urns = await pulumi("stack", "--show-urns", "--stack", "europe");
    const urn = /urn:\S+InvitationResponse::logging/.exec(urns)?.[0] ?? "";
    await pulumi("state", "move", "--source", "europe", "--dest", "asia", "--yes", urn);
    own.scene.emulator.clearRequests();
    for (const stackName of ["europe", "asia"]) {
        await pulumi("preview", "--expect-no-changes", "--stack", stackName);
        await pulumi("refresh", "--yes", "--skip-preview", "--expect-no-changes", "--stack", stackName);
    }
    expect(await up("asia")).toMatch(/3 unchanged/);
    expect(own.scene.takeWrites().filter((operation) => operation !== "AssumeRole")).toEqual([]);
});

test("by the Automation API, each file is a stack", async () => {
    const resourceShareId = await shareWithAll();
    const copy = await copyOfExample();
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
