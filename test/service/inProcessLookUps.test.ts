import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lookUp } from "../../provider/src/adapters/inProcess/lookUp";
import { region, Scene } from "../support/scene";

let scene: Scene;
beforeEach(async () => {
    scene = await Scene.open();
    requests = [];
});
afterEach(() => scene.close());

/** The configuration of an account, as a stack or an explicit provider has it. */
const configOf = ({ accessKeyId, accessKeySecret }: Scene["receiver"]) => ({
    "alicloud:accessKey": accessKeyId,
    "alicloud:secretKey": accessKeySecret,
    "alicloud:region": region,
    "alicloud:endpoints": JSON.stringify([{ resourcesharing: scene.emulator.url, sts: scene.emulator.url }]),
});

let requests: string[];
const log = {
    warn(line: string) {
        throw new Error(`A warning: ${line}`);
    },
    debug: (line: string) => void requests.push(line),
};

const found = async (config: Record<string, string>): Promise<unknown> => {
    const outcome = await lookUp("getInvitations", {}, config, log);
    return "found" in outcome ? Reflect.get(outcome.found, "invitations") : outcome.problem;
};

test("look-ups of one moment and one account share a read, another account's has its own", async () => {
    const { invitationId } = await scene.share();
    scene.takeCalls();
    const [first, second, others] = await Promise.all([
        found(configOf(scene.receiver)),
        found({ ...configOf(scene.receiver), "other:key": "of another namespace" }),
        found(configOf(scene.stranger)),
    ]);
    expect(first).toEqual([expect.objectContaining({ invitationId })]);
    expect([second, others]).toEqual([first, []]);
    expect(scene.takeCalls()).toEqual(Array(2).fill("ListResourceShareInvitations"));
    expect(requests).toEqual(
        Array(2).fill(expect.stringMatching(/^ListResourceShareInvitations in .*: \d+ ms, OK/)),
    );
});

test("another access key in the environment of this process is another account at once", async () => {
    const { invitationId } = await scene.share();
    const before = { ...process.env };
    try {
        Object.assign(process.env, scene.environmentOf(scene.receiver));
        expect(await found({})).toEqual([expect.objectContaining({ invitationId })]);
        Object.assign(process.env, scene.environmentOf(scene.stranger));
        expect(await found({})).toEqual([]);
    } finally {
        process.env = before;
    }
});

test("what the user or the service has to say is a problem, not an exception; no secret is in it", async () => {
    const wrong = { ...configOf(scene.receiver), "alicloud:secretKey": "a-wrong-secret" };
    const problem = await found(wrong);
    expect(problem).toMatch(/^ListResourceShareInvitations was refused by .*: SignatureDoesNotMatch[^\n]*$/);
    expect(problem).not.toContain("a-wrong-secret");
    expect(await found({ ...configOf(scene.receiver), "alicloud:accountId": scene.sender.id })).toContain(
        `The credentials belong to account ${scene.receiver.id}, but alicloud:accountId is ${scene.sender.id}`,
    );
});

test("a throttled look-up is retried, as every read is", async () => {
    const { invitationId } = await scene.share();
    scene.takeCalls();
    scene.emulator.faults.add({ operation: "ListResourceShareInvitations", kind: "throttle", times: 1 });
    expect(await found(configOf(scene.receiver))).toEqual([expect.objectContaining({ invitationId })]);
    expect(scene.takeCalls()).toHaveLength(2);
});

describe("another account than the configuration's", () => {
    const roleArn = () => `acs:ram::${scene.receiver.id}:role/sharing`;
    const asked = (args: Record<string, unknown>, config: Record<string, string> = {}) =>
        lookUp("getInvitations", args, { ...configOf(scene.sender), ...config }, log);

    test("is reached by a role: two that ask in one moment share the role's session and a read", async () => {
        const { invitationId } = await scene.share();
        scene.takeCalls();
        const outcomes = await Promise.all([
            asked({ assumeRole: { roleArn: roleArn() } }),
            asked({ assumeRole: { roleArn: roleArn() }, status: "Pending" }),
        ]);
        for (const outcome of outcomes) {
            expect(outcome).toMatchObject({ found: { invitations: [{ invitationId }] } });
        }
        expect(scene.takeCalls()).toEqual(["AssumeRole", "ListResourceShareInvitations"]);
    });

    test("is reached by a profile, which goes before the configuration's keys", async () => {
        const { invitationId } = await scene.share();
        const { accessKeyId, accessKeySecret } = scene.receiver;
        const file = join(mkdtempSync(join(tmpdir(), "profiles-")), "config.json");
        const profile = {
            name: "receiver",
            mode: "AK",
            access_key_id: accessKeyId,
            access_key_secret: accessKeySecret,
        };
        writeFileSync(file, JSON.stringify({ profiles: [profile] }));
        const withFile = { "alicloud:sharedCredentialsFile": file };
        expect(await asked({ profile: "receiver" }, withFile)).toMatchObject({
            found: { invitations: [{ invitationId }] },
        });
        expect(await asked({}, withFile)).toMatchObject({ found: { invitations: [] } });
        expect(await asked({ profile: "nobody" }, withFile)).toEqual({
            problem: expect.stringMatching(/^There is no profile "nobody" in [^\n]*$/),
        });
    });

    test("is the one that accountId names, or nothing is called", async () => {
        scene.takeCalls();
        expect(await asked({ assumeRole: { roleArn: roleArn() }, accountId: scene.sender.id })).toEqual({
            problem: `accountId is "${scene.sender.id}", but the role belongs to account ${scene.receiver.id}: name that account, or leave it out.`,
        });
        expect(await asked({ accountId: scene.receiver.id })).toEqual({
            problem: expect.stringContaining(
                `The credentials belong to account ${scene.sender.id}, but accountId is ${scene.receiver.id}: no call was made.`,
            ),
        });
        expect(scene.takeCalls()).not.toContain("ListResourceShareInvitations");
    });

    test("an external id is in no result and in no problem", async () => {
        const externalId = "Canary-of-the-external-id";
        const right = await asked({ assumeRole: { roleArn: roleArn(), externalId } });
        const wrong = await asked({
            assumeRole: { roleArn: "acs:ram::9999999999999999:role/x", externalId },
        });
        expect(wrong).toMatchObject({ problem: expect.stringContaining("cannot be assumed") });
        expect(JSON.stringify([right, wrong])).not.toContain(externalId);
    });
});
