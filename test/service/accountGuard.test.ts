import { httpTransport, type Transport } from "../../provider/src/api/transport";
import { ChangingCredentials } from "../support/changingCredentials";
import { EmulatorTime } from "../support/emulatorTime";
import { InProcessDriver } from "../support/inProcessDriver";
import { Scene } from "../support/scene";

let scene: Scene;
let credentials: ChangingCredentials;
/** What the test does once the service has responded to an operation. */
let after: (operation: string) => void;
/** What the test makes of a response's body. */
let falsify: (body: string) => string;
/** What the test does in a wait of the provider. */
let meanwhile: () => Promise<void>;
let driver: InProcessDriver;

beforeEach(async () => {
    scene = await Scene.open();
    after = () => undefined;
    falsify = (body) => body;
    meanwhile = async () => undefined;
    credentials = new ChangingCredentials(scene, httpTransport());
    const transport: Transport = async (request, timeout) => {
        const response = await credentials.transport(request, timeout);
        after(request.headers["x-acs-action"] ?? "");
        return { ...response, body: falsify(response.body) };
    };
    driver = new InProcessDriver(
        scene,
        new EmulatorTime(scene.emulator, () => meanwhile()),
        transport,
        undefined,
        credentials.environment,
    );
});
afterEach(() => scene.close());

/** The operations that an account has called, by the service's log. */
const callsOf = (accountId: string) =>
    scene.emulator.requests
        .filter((request) => request.accountId === accountId)
        .map(({ operation }) => operation);

const refusal = (source: string) =>
    `The credentials belong to account ${scene.stranger.id}, but ${source} is ${scene.receiver.id}: no call was made.`;

test("credentials that become another account's while a response waits answer nothing in its name", async () => {
    const resourceShareId = await scene.createShare();
    await driver.declare({ response: "accept", resourceShareId, accountId: scene.receiver.id });
    meanwhile = async () => {
        if (!callsOf(scene.receiver.id).includes("ListResourceShareInvitations")) {
            return;
        }
        meanwhile = async () => undefined;
        await scene.addReceiver(resourceShareId);
        credentials.become(scene.stranger);
    };
    const { succeeded, output } = await driver.up();
    expect({ succeeded, output }).toEqual({
        succeeded: false,
        output: expect.stringContaining(refusal("accountId")),
    });
    expect(new Set(callsOf(scene.stranger.id))).toEqual(new Set(["GetCallerIdentity"]));
});

test("credentials that become another account's just before a share is left leave nothing in its name", async () => {
    const { resourceShareId } = await scene.share();
    await driver.declare({ response: "accept", resourceShareId, onDelete: "leave" });
    expect(await driver.up()).toMatchObject({ succeeded: true });
    scene.emulator.clearRequests();
    after = (operation) => {
        if (operation === "GetCallerIdentity") {
            after = () => undefined;
            credentials.become(scene.stranger);
        }
    };
    const { succeeded, output } = await driver.destroy();
    expect({ succeeded, output }).toEqual({
        succeeded: false,
        output: expect.stringContaining(refusal("the recorded account")),
    });
    expect(callsOf(scene.stranger.id)).toEqual(["GetCallerIdentity"]);
    expect(callsOf(scene.receiver.id)).toEqual(["GetCallerIdentity"]);
});

test.each(["accept", "reject"])("%s: an invitation to another account is not answered", async (response) => {
    const { invitationId } = await scene.share();
    await driver.declare({ response, invitationId, accountId: scene.receiver.id });
    falsify = (body) =>
        body.replaceAll(
            `"ReceiverAccountId":"${scene.receiver.id}"`,
            `"ReceiverAccountId":"${scene.stranger.id}"`,
        );
    const { succeeded, output } = await driver.up();
    expect({ succeeded, output }).toEqual({
        succeeded: false,
        output: expect.stringContaining(
            `The invitation ${invitationId} was sent to account ${scene.stranger.id}, not to ${scene.receiver.id}`,
        ),
    });
    expect(callsOf(scene.receiver.id).filter((operation) => !/^(List|Get)/.test(operation))).toEqual([]);
});

test("an account that cannot be found out before a write is no unknown outcome of the write", async () => {
    const { invitationId } = await scene.share();
    await driver.declare({ response: "accept", invitationId, accountId: scene.receiver.id });
    after = (operation) => {
        if (operation === "ListResourceShareInvitations") {
            credentials.become(scene.receiver);
            scene.emulator.faults.add({ operation: "GetCallerIdentity", kind: "cutAfterEffect", times: 100 });
        }
    };
    const { succeeded, output } = await driver.up();
    expect({ succeeded, output }).toEqual({
        succeeded: false,
        output: expect.stringContaining(
            "The account of the credentials cannot be found out: GetCallerIdentity",
        ),
    });
    expect(await driver.outputs()).toBeUndefined();
});
