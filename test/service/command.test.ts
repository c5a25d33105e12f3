import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { region, Scene } from "../support/scene";

const command = resolve(__dirname, "../../provider/dist/cli/main.js");

let scene: Scene;
let directory: string;
beforeEach(async () => {
    scene = await Scene.open();
    directory = await mkdtemp(join(tmpdir(), "resource-sharing-command-"));
});
afterEach(async () => {
    await rm(directory, { recursive: true, force: true });
    await scene.close();
});

/** Runs the package's command as the receiver. */
async function run(words: readonly string[], environment: Record<string, string> = {}) {
    const child = spawn(process.execPath, [command, ...words], {
        cwd: directory,
        env: { ...scene.environmentOf(scene.receiver), ...environment },
    });
    const ended = new Promise<number | null>((end) => child.on("close", end));
    const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
    return { exitCode: await ended, stdout, stderr };
}

test("list prints a table for people and JSON for scripts, the newest first", async () => {
    const accepted = await scene.share();
    await scene.answerByHand("Accept", accepted.invitationId);
    scene.emulator.clock.advance(60_000);
    const pending = await scene.share();
    scene.takeCalls();
    const table = await run(["list"]);
    expect({ ...table, stdout: "" }).toEqual({ exitCode: 0, stdout: "", stderr: "" });
    const lines = table.stdout.trimEnd().split("\n");
    expect(lines).toEqual([
        expect.stringMatching(/^INVITATION +SHARE +SENDER +STATUS +SENT +LEFT +NAME$/),
        expect.stringMatching(
            new RegExp(
                `^${pending.invitationId} +${pending.resourceShareId} +\\d+ +Pending +\\S+ \\S+Z +[67]d \\d+h +network$`,
            ),
        ),
        expect.stringMatching(new RegExp(`^${accepted.invitationId} .* Accepted .* - +network$`)),
    ]);
    expect(table.stdout).not.toContain("\u001b");
    expect(scene.takeCalls()).toEqual(["ListResourceShareInvitations"]);
    expect((await run(["list"], { FORCE_COLOR: "1" })).stdout).toContain("\u001b[33mPending");

    const json = await run(["list", "--json", "--status", "Pending", "--sender", scene.sender.id]);
    expect(JSON.parse(json.stdout)).toEqual([
        expect.objectContaining({
            ...pending,
            status: "Pending",
            senderAccountId: scene.sender.id,
            expireTime: expect.stringMatching(/Z$/),
        }),
    ]);
    expect((await run(["list", "--json"])).stdout).toBe((await run(["list", "--json"])).stdout);

    const role = `acs:ram::${scene.receiver.id}:role/sharing`;
    const byRole = await run(
        ["list", "--json", "--status", "Pending", "--assume-role", role],
        scene.environmentOf(scene.sender),
    );
    expect(byRole).toEqual(json);
});

test("list of nothing is no failure; a mistake is, in one line", async () => {
    const nothing = { exitCode: 0, stdout: "", stderr: `No matching invitations in ${region}.\n` };
    expect(await run(["list"])).toEqual(nothing);
    expect(await run(["list", "--json", "--region", "cn-beijing"])).toMatchObject({
        exitCode: 0,
        stdout: "[]\n",
    });
    expect(await run(["list", "--sender", "me"])).toEqual({
        exitCode: 1,
        stdout: "",
        stderr: '--sender is "me", but must be an account id such as "1512666876910000". See --help.\n',
    });
    expect(await run(["list", "--region", "cn-nowhere"])).toMatchObject({
        exitCode: 1,
        stderr: expect.stringMatching(/^[^\n]*"cn-nowhere" is not a region of Resource Sharing;[^\n]*\n$/),
    });
});

test("import --all takes every joined share and every rejected invitation, and leaves what waits", async () => {
    const [accepted, rejected, left, pending] = [
        await scene.share(),
        await scene.share(),
        await scene.share(),
        await scene.share(),
    ];
    await scene.answerByHand("Accept", accepted.invitationId);
    await scene.answerByHand("Reject", rejected.invitationId);
    await scene.answerByHand("Accept", left.invitationId);
    await scene.leaveByHand(left.resourceShareId);
    scene.emulator.clock.advance(60_000);
    const withoutInvitation = await scene.createShare();
    scene.emulator.controls.joinThroughDirectory(withoutInvitation, scene.receiver.id);

    const { exitCode, stdout, stderr } = await run(["import", "--all"]);
    expect({ exitCode, stderr }).toEqual({
        exitCode: 0,
        stderr: expect.stringContaining("import.json holds 3 responses."),
    });
    const { resources } = JSON.parse(await readFile(join(directory, "import.json"), "utf8"));
    const names = resources.map(({ name }: { name: string }) => name);
    expect(names).toEqual([...[accepted.resourceShareId, withoutInvitation].sort(), rejected.invitationId]);
    expect(stdout).not.toContain(pending.resourceShareId);
    expect(scene.takeWrites()).toEqual([]);
});

test("import --all of nothing says so, and writes nothing", async () => {
    await scene.share();
    expect(await run(["import", "--all"])).toEqual({
        exitCode: 1,
        stdout: "",
        stderr: `There is nothing to import in ${region}: no share is joined, and no invitation was rejected.\n`,
    });
});
