import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ManualClock, type Settings, startEmulator } from "alicloud-resource-sharing-emulator";
import { invited, outcome, receiver, receiverId, senderId } from "./support/accounts";
import { officialCall } from "./support/officialClient";

let directory: string;
let stateFile: string;

beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), "emulator-"));
    stateFile = join(directory, "state.json");
});

afterEach(() => rmSync(directory, { recursive: true }));

function start(settings: Partial<Settings> = {}) {
    return startEmulator({ stateFile, settings, clock: new ManualClock(0) });
}

it("goes on where the last run stopped, with its time", async () => {
    const first = await start();
    const { invitationId, shareId } = await invited(first);
    const waiting = await invited(first, {}, "eu-west-1");
    await receiver(first).accept(invitationId);
    first.clock.advance(60_000);
    await first.close();
    const second = await start();
    expect(second.clock.now()).toBe(60_000);
    expect(await receiver(second).statuses()).toEqual(["Accepted"]);
    expect(await receiver(second).shareIds()).toEqual([shareId]);
    expect(await receiver(second).resources()).toEqual([["vsw-1", "Available"]]);
    const accept = { ResourceShareInvitationId: waiting.invitationId };
    await second.call(receiverId, "AcceptResourceShareInvitation", accept, "eu-west-1");
    const third = await invited(second);
    expect((await receiver(second).statuses())[0]).toBe("Pending");
    await second.call(senderId, "DeleteResourceShare", { ResourceShareId: third.shareId });
    await second.close();
    expect(readdirSync(directory)).toEqual(["state.json"]);
});

it("has no draft of a killed run, and keeps what it writes for its owner alone", async () => {
    writeFileSync(`${stateFile}.tmp`, '{"format":2,"time"');
    const emulator = await start();
    expect(readdirSync(directory)).toEqual(["state.json"]);
    await emulator.close();
    expect(statSync(stateFile).mode & 0o777).toBe(0o600);
});

it("knows the temporary keys of the last run, and when they end", async () => {
    const first = await start();
    const { Credentials: key } = await first.call(senderId, "AssumeRole", {
        RoleArn: `acs:ram::${receiverId}:role/deployer`,
        RoleSessionName: "session",
    });
    await first.close();
    const second = await start();
    const caller = {
        url: second.url,
        accessKeyId: key.AccessKeyId,
        accessKeySecret: key.AccessKeySecret,
        securityToken: key.SecurityToken,
    };
    const list = () => outcome(officialCall(caller, "ListResourceShareInvitations"));
    expect(await list()).toMatchObject({ ResourceShareInvitations: [] });
    second.clock.advance(3_600_000);
    expect(await list()).toMatchObject({ code: "InvalidSecurityToken.Expired" });
    await second.close();
    rmSync(stateFile);
    const other = await start();
    const stranger = officialCall({ ...caller, url: other.url }, "ListResourceShareInvitations");
    expect(await outcome(stranger)).toMatchObject({ code: "InvalidAccessKeyId.NotFound" });
    await other.close();
});

it("refuses the shares of an account that is not there, and changes nothing", async () => {
    const emulator = await start();
    await invited(emulator);
    const snapshot = emulator.snapshots.take();
    const { shares = [], ...others } = snapshot.regions["cn-hangzhou"] ?? {};
    const records = { ...others, shares: shares.map((share) => ({ ...share, ownerId: "3000000000000009" })) };
    const foreign = { ...snapshot, regions: { "cn-hangzhou": records } } as typeof snapshot;
    const problem =
        'is not a snapshot of this emulator: regions.cn-hangzhou.shares[0].ownerId "3000000000000009" is not an account; there are sender, receiver';
    await expect(emulator.snapshots.load(foreign)).rejects.toThrow(`the content ${problem}`);
    expect(emulator.snapshots.take()).toEqual(snapshot);
    await emulator.close();
    await expect(startEmulator({ snapshot: foreign })).rejects.toThrow(`the option snapshot ${problem}`);
    writeFileSync(stateFile, JSON.stringify(foreign));
    await expect(start()).rejects.toThrow(`${stateFile} ${problem}`);
});

it.each([
    ["no JSON", "{"],
    ["format is missing; it must be 2", "{}"],
    ["format must be 2, not 1", '{"format": 1}'],
    ["time is missing; it must be a number of milliseconds", '{"format": 2}'],
    [
        "regions has no member cn-nowhere; it may have cn-qingdao, ",
        '{"format":2,"time":0,"directoriesWithSharing":[],"regions":{"cn-nowhere":{}}}',
    ],
    [
        "regions.cn-hangzhou.shares is missing; it must be a list",
        '{"format":2,"time":0,"directoriesWithSharing":[],"regions":{"cn-hangzhou":{}}}',
    ],
    [
        "regions.cn-hangzhou.shares[0].sequence is missing; it must be a whole number",
        '{"format":2,"time":0,"directoriesWithSharing":[],"regions":{"cn-hangzhou":{"shares":[{}],"invitations":[],"resources":[],"targets":[]}}}',
    ],
    ["regions is missing; it must be a mapping", '{"format":2,"time":0,"directoriesWithSharing":[]}'],
    [
        "regions.cn-hangzhou.invitations[0].state.change.at is missing; it must be a number of milliseconds",
        JSON.stringify({
            format: 2,
            time: 0,
            directoriesWithSharing: [],
            regions: {
                "cn-hangzhou": {
                    shares: [],
                    invitations: [
                        {
                            sequence: 1,
                            id: "i-1",
                            shareId: "rs-1",
                            senderId: senderId,
                            receiverId: receiverId,
                            created: { at: 0, revision: 1 },
                            expireTime: 1,
                            state: { status: "Pending", failures: [], change: {} },
                            previousState: null,
                        },
                    ],
                    resources: [],
                    targets: [],
                },
            },
        }),
    ],
])("refuses a file with %s, and leaves it as it is", async (problem, content) => {
    writeFileSync(stateFile, content);
    await expect(start()).rejects.toThrow(
        problem === "no JSON" ? "is not a snapshot of this emulator" : problem,
    );
    expect(readFileSync(stateFile, "utf8")).toBe(content);
});

it("refuses records of a share that is not there", async () => {
    const first = await start();
    await invited(first);
    await first.close();
    const state = JSON.parse(readFileSync(stateFile, "utf8"));
    state.regions["cn-hangzhou"].shares = [];
    writeFileSync(stateFile, JSON.stringify(state));
    await expect(start()).rejects.toThrow(
        "regions.cn-hangzhou.invitations[0].shareId is not the id of a share",
    );
});

it.each([
    [["invitations", 0, "state", "status"], "Gone", "invitations[0].state.status must be one of Pending, "],
    [["invitations", 0, "expireTime"], 1e300, "invitations[0].expireTime must be a number of milliseconds"],
    [["targets", 0, "status"], "Active", "targets[0].status must be one of Associating, "],
    [["targets", 0, "entityType"], "Person", "targets[0].entityType must be one of Account, "],
    [["shares", 0, "tags"], [{ key: "a" }], "shares[0].tags[0].value is missing; it must be a string"],
    [["shares", 0, "permissionNames"], [1], "shares[0].permissionNames[0] must be a string"],
])("refuses a file whose %j is %j", async (path, value, problem) => {
    const first = await start();
    await invited(first);
    await first.close();
    const state = JSON.parse(readFileSync(stateFile, "utf8"));
    const parent = path.slice(0, -1).reduce((at, name) => at[name], state.regions["cn-hangzhou"]);
    parent[path.at(-1) ?? ""] = value;
    writeFileSync(stateFile, JSON.stringify(state));
    await expect(start()).rejects.toThrow(problem);
});

it("says at the start that the file cannot be written", async () => {
    stateFile = join(directory, "none", "state.json");
    await expect(start()).rejects.toThrow(`the state cannot be written to ${stateFile}`);
});
