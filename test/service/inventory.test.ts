import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { parseCommand } from "../../provider/src/cli/command";
import { runInventory } from "../../provider/src/cli/inventory/runInventory";
import { regions as knownRegions } from "../../provider/src/schema/regions";
import { Relay } from "../support/relay";
import { accountsNamed, Scene } from "../support/scene";

const [sender, first, second, third] = accountsNamed(["sender", "first", "second", "third"]).map(({ id }) =>
    String(id),
);
if (sender === undefined || first === undefined || second === undefined || third === undefined) {
    throw new Error("There are fewer than four accounts.");
}
const closed = "1000000000000099";
const members = [first, second, third];
const ofRoles = ["--accounts", "accounts.txt", "--role", "sharing"];
const twoRegions = ["--region", "cn-hangzhou", "--region", "cn-shanghai"];

let scene: Scene;
beforeEach(async () => {
    scene = await Scene.open({ accounts: accountsNamed(["sender", "first", "second", "third"]) });
});
afterEach(() => scene.close());

/** Runs the command in this process, in the sender's environment. @param files contents, by their names */
async function list(
    words: readonly string[],
    files: Readonly<Record<string, string>> = { "accounts.txt": members.join("\n") },
    environment: Readonly<Record<string, string>> = {},
    isTTY = false,
) {
    const everything = { ...scene.environmentOf(scene.sender), ...environment };
    const command = parseCommand(["list", ...words], everything);
    if (command.kind !== "inventory") {
        throw new Error(`${words.join(" ")} makes no inventory, but ${command.kind}.`);
    }
    const printed = { stdout: "", stderr: "" };
    const exitCode = await runInventory(command, {
        environment: everything,
        readInput: async (file) => files[file] ?? "",
        output: { write: (text) => (printed.stdout += text) },
        messages: { isTTY, write: (text) => (printed.stderr += text) },
        style: (_, text) => text,
    });
    return { exitCode, ...printed };
}

/** A share of the sender's, an hour after the one before. */
async function share(to: string, region: "cn-hangzhou" | "cn-shanghai") {
    scene.emulator.clock.advance(3_600_000);
    const { resourceShareId } = await scene.emulator.share({ from: scene.sender.id, to, region });
    return resourceShareId;
}

/** How often each operation was called, by its caller, since the last call. */
function takeCalls(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { operation, accountId, region } of scene.emulator.requests) {
        const key = operation === "AssumeRole" ? operation : `${operation} ${accountId} ${region}`;
        counts[key] = (counts[key] ?? 0) + 1;
    }
    scene.emulator.clearRequests();
    return counts;
}

test("every account of a file is asked in every region, by one role each, and what expires soonest comes first", async () => {
    const oldest = await share(third, "cn-shanghai");
    const newer = await share(first, "cn-hangzhou");
    const newest = await share(third, "cn-hangzhou");
    scene.emulator.clearRequests();
    const file = `# the network team\n${members.join("\n")}\n${first} # again\n`;
    const { exitCode, stdout, stderr } = await list([...ofRoles, ...twoRegions], { "accounts.txt": file });
    const left = String.raw`[67]d \d+h`;
    expect(stdout.split("\n")).toEqual([
        expect.stringMatching(/^ACCOUNT +REGION +SHARE +SENDER +STATUS +LEFT$/),
        expect.stringMatching(new RegExp(`^${third}  cn-shanghai  ${oldest}  ${sender}  Pending  ${left}$`)),
        expect.stringMatching(new RegExp(`^${first}  cn-hangzhou  ${newer}  ${sender}  Pending  ${left}$`)),
        expect.stringMatching(new RegExp(`^${third}  cn-hangzhou  ${newest}  ${sender}  Pending  ${left}$`)),
        "",
    ]);
    expect({ exitCode, stderr }).toEqual({
        exitCode: 0,
        stderr: "3 invitations: 3 accounts in 2 regions.\n",
    });
    const reads = members.flatMap((id) =>
        ["cn-hangzhou", "cn-shanghai"].map((region) => `ListResourceShareInvitations ${id} ${region}`),
    );
    expect(takeCalls()).toEqual({ AssumeRole: 3, ...Object.fromEntries(reads.map((read) => [read, 1])) });

    const json = await list(["--accounts=-", "--role=sharing", ...twoRegions, "--json"], { "-": file });
    expect({ ...json, stdout: "" }).toEqual({ exitCode: 0, stdout: "", stderr: "" });
    expect(JSON.parse(json.stdout)).toEqual({
        invitations: [
            expect.objectContaining({
                account: third,
                region: "cn-shanghai",
                resourceShareId: oldest,
                receiverAccountId: third,
            }),
            expect.objectContaining({ account: first, region: "cn-hangzhou", resourceShareId: newer }),
            expect.objectContaining({ account: third, region: "cn-hangzhou", resourceShareId: newest }),
        ],
        unreachable: [],
    });
});

test("accounts that cannot be reached stand at the end with their reasons, and have an exit status of their own", async () => {
    const shared = await share(second, "cn-hangzhou");
    scene.emulator.controls.deny(third, "ListResourceShareInvitations");
    const file = { "accounts.txt": [closed, ...members].join("\n") };
    const { exitCode, stdout, stderr } = await list([...ofRoles, ...twoRegions, "--status", "Pending"], file);
    const refused = "ListResourceShareInvitations was refused by [^\n]*: NoPermission";
    expect(stdout.split("\n")).toEqual([
        expect.stringMatching(/^ACCOUNT/),
        expect.stringMatching(new RegExp(`^${second}  cn-hangzhou  ${shared} `)),
        "",
        expect.stringMatching(/^UNREACHABLE +REGION +REASON$/),
        expect.stringMatching(new RegExp(`^${third}  cn-hangzhou  ${refused}`)),
        expect.stringMatching(new RegExp(`^${third}  cn-shanghai  ${refused}`)),
        expect.stringMatching(
            new RegExp(
                `^${closed}  all          The role acs:ram::${closed}:role/sharing cannot be assumed: `,
            ),
        ),
        "",
    ]);
    expect({ exitCode, stderr }).toEqual({
        exitCode: 3,
        stderr: "1 matching invitation: 4 accounts in 2 regions, of which 2 accounts could not be reached.\n",
    });
    const json = await list([...ofRoles, "--fail-if-any", "--json"], file);
    expect(json.exitCode).toBe(4);
    expect(JSON.parse(json.stdout).unreachable).toEqual([
        {
            account: third,
            regions: ["cn-hangzhou"],
            reason: expect.stringMatching(new RegExp(`^${refused}`)),
        },
        {
            account: closed,
            regions: ["cn-hangzhou"],
            reason: expect.stringMatching(/^The role \S+ cannot be assumed: /),
        },
    ]);
});

test("with --fail-if-any it is a failure that something is found, and only what is asked for counts", async () => {
    await share(first, "cn-hangzhou");
    expect((await list([...ofRoles, "--fail-if-any"])).exitCode).toBe(2);
    const soon = [...ofRoles, "--expires-within", "48h", "--fail-if-any"];
    expect(await list(soon)).toEqual({
        exitCode: 0,
        stdout: "",
        stderr: "No matching invitations: 3 accounts in 1 region.\n",
    });
    expect((await list([...ofRoles, "--expires-within", "8d", "--fail-if-any"])).exitCode).toBe(2);
    expect((await list([...ofRoles, "--region", "cn-beijing", "--fail-if-any"])).exitCode).toBe(0);
});

test("the environment's own account, and those of profiles, without a file", async () => {
    await share(first, "cn-shanghai");
    const profiles = scene.emulator.accounts.map(({ name, accessKeyId, accessKeySecret }) => ({
        name,
        mode: "AK",
        access_key_id: accessKeyId,
        access_key_secret: accessKeySecret,
    }));
    const directory = await mkdtemp(join(tmpdir(), "resource-sharing-inventory-"));
    const file = join(directory, "config.json");
    try {
        await writeFile(file, JSON.stringify({ profiles }));
        const environment = { ALIBABA_CLOUD_CREDENTIALS_FILE: file };
        scene.emulator.controls.deny(second, "ListResourceShareInvitations");
        const { exitCode, stdout } = await list(
            ["--profile=first", "--profile=second", ...twoRegions],
            {},
            environment,
        );
        expect(exitCode).toBe(3);
        expect(stdout).toMatch(new RegExp(`^${first} +cn-shanghai `, "m"));
        expect(stdout).toMatch(/^profile second +cn-hangzhou +ListResourceShareInvitations was refused/m);
        await expect(list(["--profile=first", "--profile=nobody"], {}, environment)).rejects.toThrow(
            `There is no profile "nobody" in ${file}; there are: sender, first, second, third.`,
        );
        scene.emulator.controls.allow(second, "ListResourceShareInvitations");
        scene.emulator.clearRequests();
        expect(
            await list([...ofRoles, "--profile=first"], undefined, {
                ...environment,
                ALIBABA_CLOUD_ACCESS_KEY_ID: "",
            }),
        ).toMatchObject({ exitCode: 0 });
        expect(
            scene.emulator.requests
                .filter(({ operation }) => operation === "AssumeRole")
                .map(({ accountId }) => accountId),
        ).toEqual([first, first, first]);
    } finally {
        await rm(directory, { recursive: true, force: true });
    }
    scene.emulator.controls.deny(scene.sender.id, "ListResourceShareInvitations");
    expect((await list(["--region=cn-hangzhou", "--region=cn-beijing"])).stdout).toMatch(
        /^environment +cn-beijing +List/m,
    );
});

test("all regions are those that the service has, in the name of the first account that may ask", async () => {
    await share(first, "cn-shanghai");
    scene.emulator.controls.deny(first, "DescribeRegions");
    const body = (text: string) => {
        const answer = JSON.parse(text);
        const regions = [
            { RegionId: "cn-shanghai" },
            { RegionId: "cn-tomorrow" },
            { RegionId: "cn-shanghai" },
        ];
        return "Regions" in answer ? JSON.stringify({ ...answer, Regions: regions }) : text;
    };
    const relay = await Relay.open(scene.emulator.url, undefined, body);
    try {
        const environment = { ALIBABA_CLOUD_ENDPOINT_RESOURCESHARING: relay.url };
        const { stdout, stderr } = await list([...ofRoles, "--all-regions"], undefined, environment);
        expect(stdout).toMatch(new RegExp(`^${first}  cn-shanghai  rs-`, "m"));
        // The service of this test does not have it yet, and says so.
        expect(stdout).toMatch(new RegExp(`^${second}  cn-tomorrow  ListResourceShareInvitations `, "m"));
        expect(stderr).toMatch(/^1 invitation: 3 accounts in 2 regions/);
    } finally {
        await relay.close();
    }
});

test("if nobody may ask, all regions are those that are known, and a line says so", async () => {
    for (const id of members) {
        scene.emulator.controls.deny(id, "DescribeRegions");
    }
    const { exitCode, stderr } = await list([...ofRoles, "--all-regions"]);
    expect(exitCode).toBe(0);
    expect(stderr).toMatch(
        /^warning: The regions are the 26 that this version knows: DescribeRegions was refused by [^\n]*resourcesharing:DescribeRegions[^\n]*\nNo invitations: 3 accounts in 26 regions\.\n$/,
    );
    expect(new Set(scene.emulator.requests.map(({ region }) => region)).size).toBe(knownRegions.length);
});

test("an answer that names something else than regions is none", async () => {
    const relay = await Relay.open(scene.emulator.url, undefined, (text) =>
        text.replace('"cn-beijing"', '"evil.example/"'),
    );
    try {
        const environment = { ALIBABA_CLOUD_ENDPOINT_RESOURCESHARING: relay.url };
        const { stderr } = await list([...ofRoles, "--all-regions"], undefined, environment);
        expect(stderr).toMatch(
            /^warning: The regions are the 26 that this version knows: Unexpected data: DescribeRegions/,
        );
    } finally {
        await relay.close();
    }
});

test("a terminal is shown how far it has come, and nothing of that is left", async () => {
    const { stderr } = await list(ofRoles, undefined, {}, true);
    expect(stderr).toMatch(
        /^\r\S+K1 of 3 accounts asked\r\S+K2 of 3 accounts asked\r\S+K3 of 3 accounts asked\r\S+KNo invitations: /,
    );
});

test.each<[what: string, words: string[], files: Record<string, string>, message: string]>([
    [
        "a line that is no account id",
        ofRoles,
        { "accounts.txt": `${first}\nme` },
        'accounts.txt:2 is "me", but must be an account id',
    ],
    [
        "the same in standard input",
        ["--accounts=-", "--role=r"],
        { "-": "me" },
        'standard input:1 is "me", but must be an account id',
    ],
    [
        "no account at all",
        ofRoles,
        { "accounts.txt": "" },
        "accounts.txt lists no account: write one account id a line.",
    ],
    [
        "no such region",
        [...ofRoles, "--region", "cn-nowhere"],
        { "accounts.txt": first },
        '--region: "cn-nowhere" is not a region',
    ],
])("before any call, a mistake ends it: %s", async (_, words, files, message) => {
    await expect(list(words, files)).rejects.toThrow(message);
    expect(scene.emulator.requests).toEqual([]);
});

test("without a region of its own, an account is asked in none", async () => {
    await expect(list(ofRoles, undefined, { ALIBABA_CLOUD_REGION: "" })).rejects.toThrow(
        "No region is set: pass --region",
    );
});

test("the command itself: a file, a status, a mistake", async () => {
    const command = resolve(__dirname, "../../provider/dist/cli/main.js");
    const directory = await mkdtemp(join(tmpdir(), "resource-sharing-inventory-"));
    const run = (...words: string[]) => {
        const child = promisify(execFile)(process.execPath, [command, "list", ...words], {
            cwd: directory,
            env: scene.environmentOf(scene.sender),
        });
        child.child.stdin?.end(`${first}\n${closed}\n`);
        return child.then(
            (output) => ({ code: 0, ...output }),
            ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
        );
    };
    try {
        await share(first, "cn-hangzhou");
        await writeFile(join(directory, "accounts.txt"), first);
        expect(await run(...ofRoles, "--fail-if-any")).toEqual({
            code: 2,
            stdout: expect.stringMatching(new RegExp(`^ACCOUNT.*\n${first} .*\n$`)),
            stderr: "1 invitation: 1 account in 1 region.\n",
        });
        expect(await run("--accounts=-", "--role=sharing")).toMatchObject({ code: 3 });
        expect(await run("--accounts=none.txt", "--role=sharing")).toEqual({
            code: 1,
            stdout: "",
            stderr: "The file none.txt cannot be read: ENOENT: no such file or directory, open 'none.txt'.\n",
        });
    } finally {
        await rm(directory, { recursive: true, force: true });
    }
});
