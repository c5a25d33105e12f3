import { lookUp } from "../../provider/src/adapters/inProcess/lookUp";
import { region, Scene } from "../support/scene";

let scene: Scene;
beforeEach(async () => {
    scene = await Scene.open();
});
afterEach(() => scene.close());

/** The configuration of an account, as a stack or an explicit provider has it. */
const configOf = ({ accessKeyId, accessKeySecret }: Scene["receiver"]) => ({
    "alicloud:accessKey": accessKeyId,
    "alicloud:secretKey": accessKeySecret,
    "alicloud:region": region,
    "alicloud:endpoints": JSON.stringify([{ resourcesharing: scene.emulator.url, sts: scene.emulator.url }]),
});

const noWarning = (line: string) => {
    throw new Error(`A warning: ${line}`);
};

const found = async (config: Record<string, string>): Promise<unknown> => {
    const outcome = await lookUp("getInvitations", {}, config, noWarning);
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
