import type { Account } from "alicloud-resource-sharing-emulator";
import { createAccount } from "../../provider/src/account/account";
import { readSettings } from "../../provider/src/account/readSettings";
import type { ConfigReader } from "../../provider/src/account/settings/settingReader";
import { httpTransport } from "../../provider/src/api/transport";
import { invitationAutoResponseHandler } from "../../provider/src/resources/invitationAutoResponse/handler";
import { invitationResponseHandler } from "../../provider/src/resources/invitationResponse/handler";
import { defaultTimeout } from "../../provider/src/resources/resourceHandler";
import { ThisRun } from "../../provider/src/resources/thisRun";
import { unknownValue } from "../../provider/src/schema/unknown";
import { EmulatorTime } from "../support/emulatorTime";
import { region, Scene } from "../support/scene";

let scene: Scene;
beforeEach(async () => {
    scene = await Scene.open();
    scene.emulator.clock.freeze();
});
afterEach(() => scene.close());

/** What an account's operations are given, in the emulator's time, and the lines that they have shown. */
function saying(account: Account = scene.receiver, config: ConfigReader = () => undefined) {
    const lines: string[] = [];
    const say = (line: string) => lines.push(line);
    const settings = readSettings(config, scene.environmentOf(account));
    const opened = createAccount(settings, httpTransport(), new EmulatorTime(scene.emulator));
    const context = {
        openAccount: async () => (settings.accountId ? opened.guarded(settings.accountId) : opened),
        timeout: defaultTimeout,
        log: say,
        warn: () => undefined,
        progress: say,
        signal: new AbortController().signal,
    };
    return { context, lines };
}

/** What the first line says, without how much time is left: some of it has really passed. */
function waitedFor([first = ""]: readonly string[]): string {
    return first.replace(/^(5m 0s|4m 5\ds) left: /, "");
}

const byShare = (resourceShareId: string) => ({
    response: "accept",
    resourceShareId,
    region,
    onDelete: "retain",
});

test.each([
    ["rejected", "Rejected"],
    ["expired", "Expired"],
    ["cancelled", "Cancelled"],
] as const)("the first line of a wait after a %s invitation says what ends it", async (end, status) => {
    const { resourceShareId, invitationId } = await scene.share();
    await scene.endInvitation(invitationId, resourceShareId, end);
    const { context, lines } = saying();
    const handler = invitationResponseHandler(new ThisRun());
    await expect(handler.create(context, byShare(resourceShareId))).rejects.toThrow("Gave up");
    const { id } = scene.sender;
    expect(waitedFor(lines)).toBe(
        `waiting for an invitation to resource share ${resourceShareId} in ${region} (seen: invitation` +
            ` ${invitationId} ${status} from account ${id}, share not visible); ask account ${id} to share` +
            ` ${resourceShareId} with you again`,
    );
});

test("a response that is gone is named as a resource: its line may be shown beside another name", async () => {
    const { resourceShareId } = await scene.share();
    const { context, lines } = saying();
    const handler = invitationResponseHandler(new ThisRun());
    const { id, state } = await handler.create(context, byShare(resourceShareId));
    await scene.remove(resourceShareId);
    lines.length = 0;
    expect(await handler.read(context, id, state)).toBeNull();
    expect(lines).toEqual([
        `The InvitationResponse with the id ${id} is removed from the state: account ${scene.receiver.id} is no longer` +
            ` in resource share ${resourceShareId}, and no invitation to it is pending.` +
            " Its owner has removed the account, or somebody has left it, such as another stack.",
    ]);
});

test("another region replaces: the preview says where the resource is recorded, once for all that move so", async () => {
    const { context, lines } = saying();
    const run = new ThisRun();
    const response = invitationResponseHandler(run);
    const rule = invitationAutoResponseHandler(run);
    const ofRule = {
        accept: [{ senderAccountId: scene.sender.id }],
        otherwise: "ignore",
        onDelete: "retain",
    };
    const recorded = [];
    for (const { resourceShareId } of [await scene.share(), await scene.share()]) {
        const inputs = byShare(resourceShareId);
        recorded.push({ handler: response, inputs, state: (await response.create(context, inputs)).state });
    }
    const inputs = { ...ofRule, region };
    recorded.push({ handler: rule, inputs, state: (await rule.create(context, inputs)).state });
    lines.length = 0;
    for (const { handler, inputs, state } of recorded) {
        expect((await handler.diff(context, state, inputs)).replaces).toEqual([]);
    }
    expect(lines).toEqual([]);
    for (const { handler, inputs, state } of recorded) {
        const { replaces } = await handler.diff(context, state, { ...inputs, region: "cn-shanghai" });
        expect(replaces).toEqual(["region"]);
    }
    expect(lines).toEqual([
        "What is recorded in cn-hangzhou is declared in cn-shanghai now, and is replaced: an invitation is only listed in the" +
            ' region of its share. If that is not meant, declare region "cn-hangzhou".',
    ]);
    await response.diff(context, recorded[0]?.state ?? {}, { ...recorded[0]?.inputs, region: unknownValue });
    expect(lines).toHaveLength(1);
});

describe("a response that finds no invitation says what is known", () => {
    const waitsFor = async (inputs: object, account: Account = scene.receiver) => {
        const { context, lines } = saying(account);
        const created = invitationResponseHandler(new ThisRun()).create(context, {
            response: "accept",
            region,
            onDelete: "retain",
            ...inputs,
        });
        const message = await created.then(
            () => "It succeeded.",
            (error: Error) => error.message,
        );
        return { message, lines };
    };

    test("another account: which one was asked", async () => {
        const { resourceShareId } = await scene.share();
        const { message, lines } = await waitsFor({ resourceShareId }, scene.stranger);
        const asked = `ccount ${scene.stranger.id} was asked; at the start, no other invitation waited in it`;
        expect(waitedFor(lines)).toBe(
            `waiting for an invitation to resource share ${resourceShareId} in ${region}` +
                ` (seen: no invitation, share not visible); a${asked}`,
        );
        expect(message).toContain(
            ` Last seen: no invitation, share not visible. A${asked}. Check the id, the region (${region}), and that this is the invited account; ask`,
        );
    });

    test("another id of a share: what waits in the account", async () => {
        const { resourceShareId } = await scene.share();
        const { message, lines } = await waitsFor({ resourceShareId: "rs-0000000000000000" });
        const waiting = `; at the start, 1 other invitation waited in it: ${resourceShareId} from account ${scene.sender.id}`;
        expect(lines[0]).toMatch(waiting);
        expect(message).toContain(`Account ${scene.receiver.id} was asked${waiting}. Check`);
        expect(scene.takeCalls().filter((call) => call === "GetCallerIdentity")).toHaveLength(1);
    });

    test("another id of an invitation: which others there are, but not more than a line can name", async () => {
        const shares = await scene.shareMany(5);
        const { message } = await waitsFor({ invitationId: "i-0000000000000000" });
        const named =
            /; at the start, 5 other invitations waited in it: ((i-\w+ from account \d+, ){3})and 2 more\. Check/.exec(
                message,
            );
        for (const id of named?.[1]?.match(/i-\w+/g) ?? ["none"]) {
            expect(shares.map(({ invitationId }) => invitationId)).toContain(id);
        }
    });

    test("what cannot be found out is left out", async () => {
        const { resourceShareId } = await scene.share();
        scene.emulator.controls.deny(scene.stranger.id, "GetCallerIdentity");
        const { lines } = await waitsFor({ resourceShareId }, scene.stranger);
        expect(lines[0]).toContain("; the account of the credentials was asked; at the start, no other");
    });

    test.each(["accept", "reject"])(
        "the sender's own share is nothing to %s, and nothing to wait for",
        async (response) => {
            const { resourceShareId } = await scene.share();
            const { message, lines } = await waitsFor({ resourceShareId, response }, scene.sender);
            expect(message).toBe(
                `Account ${scene.sender.id} owns resource share ${resourceShareId}: nobody invites it to its own share.` +
                    " A response is declared with the credentials of the account that was invited, and these are the sender's.",
            );
            expect(lines).toEqual([]);
            expect(scene.takeCalls().sort()).toEqual([
                "GetCallerIdentity",
                "ListResourceShareInvitations",
                "ListResourceShareInvitations",
                "ListResourceShareInvitations",
                "ListResourceShares",
                "ListResourceShares",
                "ListResourceShares",
            ]);
        },
    );
});

describe("a deletion that retains", () => {
    const retained =
        /^onDelete is "retain": responses and rules are removed from the state only, and the account stays in/;

    test("says once a run that the account stays in the shares, and makes no call", async () => {
        const { context, lines } = saying();
        const handler = invitationResponseHandler(new ThisRun());
        const states = [];
        for (const { resourceShareId } of [await scene.share(), await scene.share()]) {
            states.push((await handler.create(context, byShare(resourceShareId))).state);
        }
        for (const destroyed of [1, 2]) {
            lines.length = 0;
            scene.takeCalls();
            const run = new ThisRun();
            for (const state of states) {
                await invitationResponseHandler(run).delete(context, state);
            }
            expect({ destroyed, lines }).toEqual({ destroyed, lines: [expect.stringMatching(retained)] });
            expect(scene.takeCalls()).toEqual([]);
        }
    });

    test("of a rule says so as well, and of what never joined a share nothing", async () => {
        const { invitationId } = await scene.share();
        const { context, lines } = saying();
        const rejecting = { ...byShare(""), resourceShareId: null, invitationId, response: "reject" };
        const rejected = await invitationResponseHandler(new ThisRun()).create(context, rejecting);
        await scene.share();
        const declared = {
            accept: [{ senderAccountId: scene.sender.id }],
            otherwise: "ignore",
            region,
            onDelete: "retain",
        };
        const rule = await invitationAutoResponseHandler(new ThisRun()).create(context, declared);
        lines.length = 0;
        const run = new ThisRun();
        await invitationResponseHandler(run).delete(context, rejected.state);
        expect(lines).toEqual([]);
        await invitationAutoResponseHandler(run).delete(context, rule.state);
        await invitationAutoResponseHandler(run).delete(context, rule.state);
        expect(lines).toEqual([expect.stringMatching(retained)]);
    });
});

describe("a deletion of a rule that leaves", () => {
    const declared = () => ({
        accept: [{ senderAccountId: scene.sender.id }],
        otherwise: "ignore",
        region,
        onDelete: "leave",
    });
    const leave = "DisassociateResourceShare";

    test("says how many shares it leaves, before it leaves the first", async () => {
        await scene.shareMany(2);
        const { context, lines } = saying();
        const { state } = await invitationAutoResponseHandler(new ThisRun()).create(context, declared());
        lines.length = 0;
        scene.takeCalls();
        const before: string[][] = [];
        const log = (line: string) => {
            lines.push(line);
            before.push(scene.takeCalls());
        };
        await invitationAutoResponseHandler(new ThisRun()).delete({ ...context, log }, state);
        expect(lines[0]).toBe('Leaving 2 shares that the rule accepted: onDelete is "leave".');
        expect(before[0]).not.toContain(leave);
        expect(scene.takeCalls().filter((operation) => operation === leave)).toHaveLength(2);
    });

    test("leaves no share that the rule excepts, whatever else is on record of it", async () => {
        const [kept, left] = [await scene.share(), await scene.share()];
        const { context, lines } = saying();
        const { state } = await invitationAutoResponseHandler(new ThisRun()).create(context, declared());
        lines.length = 0;
        const excepting = { ...state, except: [kept.resourceShareId] };
        await invitationAutoResponseHandler(new ThisRun()).delete(context, excepting);
        expect(lines[0]).toBe('Leaving 1 share that the rule accepted: onDelete is "leave".');
        expect(await scene.isJoined(kept.resourceShareId)).toBe(true);
        expect(await scene.isJoined(left.resourceShareId)).toBe(false);
    });
});

describe("keys that are no longer taken", () => {
    const oldKeys: Record<string, string> = {
        "alicloud:accessKey": "AccessKeyIdOfYesterday",
        "alicloud:secretKey": "AccessKeySecretOfYesterday",
    };
    const advice =
        " `refresh`, `destroy` and `up --refresh` use alicloud:accessKey as the last `up` recorded it: once it is a new one," +
        " run a plain `pulumi up` first, or add --run-program.";
    const handler = () => invitationResponseHandler(new ThisRun());
    const recorded = async (onDelete: string) => {
        const { resourceShareId } = await scene.share();
        const inputs = { ...byShare(resourceShareId), onDelete };
        return { inputs, ...(await handler().create(saying().context, inputs)) };
    };

    test.each<[string, Record<string, string>, string]>([
        ["as such", {}, "ListResourceShareInvitations was refused by"],
        [
            "with a guard",
            { "alicloud:accountId": "1000000000000002" },
            "The account of the credentials cannot be",
        ],
        [
            "that assume a role",
            { "alicloud:assumeRole": '{"roleArn":"acs:ram::1000000000000002:role/sharing"}' },
            "The role acs:ram::1000000000000002:role/sharing cannot be assumed: AssumeRole was refused by",
        ],
    ])(
        "of the configuration, %s: a refresh says what gets new ones into the state",
        async (_, settings, beginning) => {
            const { id, state } = await recorded("retain");
            const { context } = saying(scene.receiver, (key) => ({ ...oldKeys, ...settings })[key]);
            const refused = handler().read(context, id, state);
            await expect(refused).rejects.toThrow(beginning);
            await expect(refused).rejects.toThrow(
                `Check the access key id and that the key is enabled.${advice}`,
            );
        },
    );

    test("of the configuration: so does a deletion", async () => {
        const { state } = await recorded("leave");
        const { context } = saying(scene.receiver, (key) => oldKeys[key]);
        await expect(handler().delete(context, state)).rejects.toThrow(advice);
    });

    test("of the environment, which is read anew: nothing more is said", async () => {
        const { id, state, inputs } = await recorded("retain");
        const unknown = { ...scene.receiver, accessKeyId: "AccessKeyIdOfYesterday" };
        await expect(handler().read(saying(unknown).context, id, state)).rejects.toThrow(/key is enabled\.$/);
        // An `up` gives the provider the keys of today.
        const { context } = saying(scene.receiver, (key) => oldKeys[key]);
        await expect(handler().create(context, inputs)).rejects.toThrow(/key is enabled\.$/);
    });
});
