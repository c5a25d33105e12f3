import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import {
    changeStrings,
    forgedLinesIn,
    hostileCharactersIn,
    hostileText,
    type Place,
} from "../support/hostileText";
import { Relay } from "../support/relay";
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
    const advice = `invitations in ${region} for account ${scene.receiver.id}: check the region and the account.\n`;
    expect(await run(["list"])).toEqual({ exitCode: 0, stdout: "", stderr: `No ${advice}` });
    expect((await run(["list", "--status", "Pending"])).stderr).toBe(`No matching ${advice}`);
    const silent = await run(["list"], { ALIBABA_CLOUD_ENDPOINT_STS: "http://127.0.0.1:1" });
    expect(silent).toMatchObject({
        exitCode: 0,
        stderr: `No invitations in ${region}: check the region, and whose credentials these are.\n`,
    });
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
        stderr: expect.stringMatching(
            /^--region: "cn-nowhere" is not a region of Resource Sharing;[^\n]* ALICLOUD_SKIP_REGION_VALIDATION=true,[^\n]*\n$/,
        ),
    });
});

test.each<[what: string, words: string[], environment: Record<string, string>, message: RegExp]>([
    [
        "no region",
        ["list"],
        { ALIBABA_CLOUD_REGION: "" },
        /^No region is set: pass --region or set ALIBABA_CLOUD_REGION to the region in which/,
    ],
    [
        "a region of the environment that does not exist",
        ["list"],
        { ALIBABA_CLOUD_REGION: "cn-nowhere" },
        /^ALIBABA_CLOUD_REGION: "cn-nowhere" is not a region/,
    ],
    [
        "a profile without a file",
        ["list", "--profile", "nosuch"],
        { HOME: "/no/such/home" },
        /there is no file \S+\. Run `\S+ configure --profile nosuch`, or set ALIBABA_CLOUD_CREDENTIALS_FILE to the CLI's file\.$/,
    ],
    [
        "no credentials",
        ["list"],
        { ALIBABA_CLOUD_ACCESS_KEY_ID: "", ALIBABA_CLOUD_ACCESS_KEY_SECRET: "" },
        /ALIBABA_CLOUD_ACCESS_KEY_SECRET, --profile, or another of the environment variables of @pulumi\/alicloud\.$/,
    ],
    [
        "half a key",
        ["list"],
        { ALIBABA_CLOUD_ACCESS_KEY_SECRET: "" },
        /no access key secret\. Set ALIBABA_CLOUD_ACCESS_KEY_SECRET as well\.$/,
    ],
    [
        "half of what OIDC needs",
        ["list"],
        {
            ALIBABA_CLOUD_ACCESS_KEY_ID: "",
            ALIBABA_CLOUD_ACCESS_KEY_SECRET: "",
            ALIBABA_CLOUD_OIDC_PROVIDER_ARN: "p",
            ALIBABA_CLOUD_OIDC_TOKEN_FILE: "/t",
        },
        /^assumeRoleWithOidc is incomplete: roleArn is missing\. Set ALIBABA_CLOUD_ROLE_ARN\.$/,
    ],
    [
        "another account than the option's",
        ["list", "--account-id", "1000000000000009"],
        {},
        /but --account-id is 1000000000000009: no call was made\./,
    ],
    [
        "another account than the environment's",
        ["list"],
        { ALICLOUD_ACCOUNT_ID: "1000000000000009" },
        /but ALICLOUD_ACCOUNT_ID is 1000000000000009: no call was made\./,
    ],
])(
    "an error names what the command reads, and no stack's configuration: %s",
    async (_, words, environment, message) => {
        const { exitCode, stdout, stderr } = await run(words, environment);
        expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
        expect(stderr.trimEnd()).toMatch(message);
        expect(stderr).not.toContain("alicloud:");
    },
);

test("a reader that wants no more, as head does, ends the command without a word", async () => {
    await scene.share();
    const child = spawn(process.execPath, [command, "list"], {
        env: { ...process.env, ...scene.environmentOf(scene.receiver) },
    });
    child.stdout.destroy();
    const ended = new Promise<number | null>((end) => child.on("close", end));
    expect({ stderr: await text(child.stderr), exitCode: await ended }).toEqual({ stderr: "", exitCode: 0 });
});

const full = "/dev/full";

(existsSync(full) ? test : test.skip)(
    "output that a full disk does not take is an error in one line",
    async () => {
        await scene.share();
        const output = openSync(full, "w");
        const child = spawn(process.execPath, [command, "list"], {
            env: { ...process.env, ...scene.environmentOf(scene.receiver) },
            stdio: ["ignore", output, "pipe"],
        });
        closeSync(output);
        const ended = new Promise<number | null>((end) => child.on("close", end));
        expect({
            stderr: child.stderr === null ? "" : await text(child.stderr),
            exitCode: await ended,
        }).toEqual({
            stderr: "Standard output cannot be written: ENOSPC: no space left on device, write.\n",
            exitCode: 1,
        });
    },
);

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

describe("answers with strings that a terminal would obey", () => {
    /** Runs the command with some strings of every answer made hostile. */
    async function runAgainst(isHostile: (place: Place) => boolean, words: readonly string[]) {
        const change = (place: Place, text: string) => (isHostile(place) ? `${text}${hostileText}` : text);
        const relay = await Relay.open(scene.emulator.url, undefined, (body) =>
            JSON.stringify(changeStrings(JSON.parse(body), change)),
        );
        try {
            const result = await run(words, { ALIBABA_CLOUD_ENDPOINT_RESOURCESHARING: relay.url });
            const shown = `${result.stdout}${result.stderr}`;
            expect(hostileCharactersIn(shown)).toEqual([]);
            expect(forgedLinesIn(shown)).toEqual([]);
            return result;
        } finally {
            await relay.close();
        }
    }

    /** A row without its ids, or whose status nobody knows, would be left out. */
    const isFree = (place: Place) => !/(?:Status|InvitationId|ShareId)$/.test(place);

    test("a table has a line for each invitation, JSON the values as they are", async () => {
        const { invitationId } = await scene.share();
        const { stdout } = await runAgainst(isFree, ["list"]);
        expect(stdout.split("\n")).toEqual([
            expect.stringMatching(/^INVITATION +SHARE +SENDER/),
            expect.stringMatching(new RegExp(`^${invitationId} .* Pending .*network\ufffd.*$`)),
            "",
        ]);

        const json = await runAgainst(isFree, ["list", "--json"]);
        // Half of a surrogate pair cannot be recorded in a state either: it is read as what UTF-8 has for it.
        const asRead = hostileText.replace(/\p{Surrogate}/gu, "\ufffd");
        expect(JSON.parse(json.stdout)).toEqual([
            expect.objectContaining({
                invitationId,
                resourceShareName: `network${asRead}`,
                senderAccountId: `${scene.sender.id}${asRead}`,
            }),
        ]);
    });

    test("an error is a line", async () => {
        await scene.share();
        scene.emulator.controls.deny(scene.receiver.id, "ListResourceShareInvitations");
        const refused = await runAgainst(() => true, ["list"]);
        expect(refused).toMatchObject({ exitCode: 1, stdout: "" });
        expect(refused.stderr).toMatch(/^ListResourceShareInvitations was refused by .*: \S+\ufffd[^\n]*\n$/);
    });

    test("import shows the program and errors as they can be shown", async () => {
        const joined = await scene.share();
        await scene.answerByHand("Accept", joined.invitationId);
        const { exitCode, stdout } = await runAgainst(isFree, [
            "import",
            `network\u009b2J=${joined.resourceShareId}`,
        ]);
        expect([exitCode, stdout]).toEqual([0, expect.stringContaining('("network\\u009b2J", {')]);
        await runAgainst(isFree, ["import", "--all", "--file", "other.json"]);
    });
});
