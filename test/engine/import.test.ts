import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { dynamicTypes } from "../../provider/src/adapters/engine/typeTokens";
import { region, Scene } from "../support/scene";
import type { TestStack } from "../support/testStack";

const command = resolve(__dirname, "../../provider/dist/cli/main.js");

let scene: Scene;
let directory: string;
beforeEach(async () => {
    scene = await Scene.open();
    directory = await mkdtemp(join(tmpdir(), "resource-sharing-import-"));
});
afterEach(async () => {
    await rm(directory, { recursive: true, force: true });
    await scene.close();
});

/** Runs the package's command as the receiver. */
async function run(words: readonly string[], environment: Record<string, string | undefined> = {}) {
    const child = spawn(process.execPath, [command, ...words], {
        cwd: directory,
        env: { ...scene.environmentOf(scene.receiver), ...environment },
    });
    const ended = new Promise<number | null>((end) => child.on("close", end));
    const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
    return { exitCode: await ended, stdout, stderr };
}

test("what was answered by hand is imported, and the printed program has nothing to change; up would leave the same state", async () => {
    const [byShare, byInvitation, rejected] = [await scene.share(), await scene.share(), await scene.share()];
    await scene.answerByHand("Accept", byShare.invitationId);
    await scene.answerByHand("Accept", byInvitation.invitationId);
    await scene.answerByHand("Reject", rejected.invitationId);

    const withoutInvitation = await scene.createShare();
    scene.emulator.controls.joinThroughDirectory(withoutInvitation, scene.receiver.id);

    const { exitCode, stdout, stderr } = await run([
        "import",
        withoutInvitation,
        `by-share=${byShare.resourceShareId}`,
        `by-invitation=${byInvitation.invitationId}`,
        rejected.invitationId,
    ]);
    expect({ exitCode, stderr }).toEqual({
        exitCode: 0,
        stderr: expect.stringContaining(
            "pulumi import --file import.json --generate-code=false --protect=false\n",
        ),
    });

    const stack = await scene.stack("");
    const options = ["--generate-code=false", "--protect=false"];
    expect(await stack.import(join(directory, "import.json"), options)).toMatch(/4 imported/);
    const imported = await responsesIn(stack);
    expect(imported).toHaveLength(4);
    await stack.declareTypeScript(stdout);
    await stack.preview(["--expect-no-changes"]);
    await stack.refresh(["--expect-no-changes"]);
    expect(await stack.outputsOf(rejected.invitationId)).toMatchObject({ response: "reject" });
    await stack.destroy();

    await stack.up();
    expect(await responsesIn(stack)).toEqual(imported);
    expect(scene.takeWrites()).toEqual([]);
});

/** What the state has of the responses: all that an import and an up have to agree on. */
async function responsesIn({ stack }: TestStack) {
    const { resources = [] } = (await stack.export()).deployment;
    return resources
        .filter(({ type }) => type === dynamicTypes.InvitationResponse.token)
        .map(({ urn, id, inputs, outputs }) => ({ urn, id, inputs, outputs }))
        .sort((a, b) => (a.urn < b.urn ? -1 : 1));
}

test("an edited file imports under an explicit provider and a component @full", async () => {
    const { resourceShareId, invitationId } = await scene.share();
    await scene.answerByHand("Accept", invitationId);
    expect((await run(["import", `network=${resourceShareId}`])).exitCode).toBe(0);

    const { ALIBABA_CLOUD_ACCESS_KEY_ID, ALIBABA_CLOUD_ACCESS_KEY_SECRET } = scene.environmentOf(
        scene.receiver,
    );
    const keys = { accessKey: ALIBABA_CLOUD_ACCESS_KEY_ID, secretKey: ALIBABA_CLOUD_ACCESS_KEY_SECRET };
    const above = `
        const provider = new sharing.Provider("second", ${JSON.stringify(keys)});
        const parent = new pulumi.ComponentResource("test:index:Network", "shared", {}, { provider });`;
    const stack = await scene.stack(above, scene.environmentOf(scene.stranger));
    await stack.up();
    const path = join(directory, "import.json");
    const file = JSON.parse(await readFile(path, "utf8"));
    file.nameTable = {
        second: (await stack.resource("second"))?.urn,
        shared: (await stack.resource("shared"))?.urn,
    };
    Object.assign(file.resources[0], { provider: "second", parent: "shared" });
    await writeFile(path, JSON.stringify(file));
    await stack.import(path, ["--generate-code=false", "--protect=false"]);

    await stack.declare(`${above}
        new sharing.InvitationResponse("network",
            { resourceShareId: "${resourceShareId}", response: "accept", region: "${region}" }, { parent });`);
    await stack.preview(["--expect-no-changes"]);
    await stack.refresh(["--expect-no-changes"]);
    await stack.destroy();
    expect(scene.takeWrites()).toEqual([]);
});

test("where one response cannot be imported, each is told why in a line, and nothing is written @full", async () => {
    const pending = await scene.share();
    const accepted = await scene.share();
    await scene.answerByHand("Accept", accepted.invitationId);
    const words = ["import", pending.resourceShareId, accepted.resourceShareId, "i-000000000000"];
    const refused = await run(words);
    expect(refused).toEqual({
        exitCode: 1,
        stdout: "",
        stderr:
            `${pending.invitationId} has no response to import: the invitation is Pending, the share not joined.` +
            " Declare it and run `pulumi up` instead.\n" +
            `Account ${scene.receiver.id} has no invitation i-000000000000 in ${region}: check the id,` +
            " the region and the credentials.\n",
    });

    const file = ["--file", "responses.json"];
    expect((await run(["import", ...file, accepted.resourceShareId])).exitCode).toBe(0);
    expect(await run(["import", ...file, accepted.resourceShareId])).toMatchObject({
        exitCode: 1,
        stderr: "responses.json exists already: remove it, or name another file with --file.\n",
    });
    const elsewhere = await run(["import", "--region", "cn-shanghai", accepted.resourceShareId]);
    expect(elsewhere.stderr).toMatch(/^Account \d+ sees neither the share .* in cn-shanghai: [^\n]+\n$/);
    const keyless = await run(["import", accepted.resourceShareId], {
        ALIBABA_CLOUD_ACCESS_KEY_ID: undefined,
        ALIBABA_CLOUD_ACCESS_KEY_SECRET: undefined,
    });
    expect(keyless.stderr).toMatch(/^No Alibaba Cloud credentials are set: [^\n]+\n$/);
});

test("a member account's response is imported by the role that it declares; its external id is encrypted @full", async () => {
    const shared = await scene.share();
    await scene.answerByHand("Accept", shared.invitationId);
    const roleArn = `acs:ram::${scene.receiver.id}:role/sharing`;
    const ofSender = scene.environmentOf(scene.sender);
    const role = ["--assume-role", roleArn, "--external-id", "Canary-1", "--account-id", scene.receiver.id];
    const { exitCode, stdout, stderr } = await run(
        ["import", ...role, `network=${shared.resourceShareId}`],
        ofSender,
    );
    expect({ exitCode, stderr }).toEqual({
        exitCode: 0,
        stderr: expect.stringContaining("    pulumi config set --secret externalId <id>\n    pulumi import "),
    });
    expect(stdout).not.toContain("Canary-1");
    const stack = await scene.stack("", ofSender);
    await stack.stack.run(["config", "set", "--secret", "externalId", "Canary-1"]);
    await stack.import(join(directory, "import.json"), ["--generate-code=false", "--protect=false"]);
    const state = await stack.stack.export();
    expect(JSON.stringify(state)).not.toContain("Canary-1");
    expect(await stack.outputsOf("network")).toMatchObject({
        receiverAccountId: scene.receiver.id,
        assumeRole: { roleArn, externalId: { ciphertext: expect.any(String) } },
    });
    await stack.declareTypeScript(stdout);
    await stack.preview(["--expect-no-changes"]);
    await stack.refresh(["--expect-no-changes"]);
});
