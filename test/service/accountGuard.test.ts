import { type Account, createAccount } from "../../provider/src/account/account";
import { readSettings } from "../../provider/src/account/readSettings";
import type { TypeName } from "../../provider/src/adapters/engine/typeTokens";
import { httpTransport, type Transport } from "../../provider/src/api/transport";
import { Deadline } from "../../provider/src/common/deadline";
import { isJsonObject, parseJson } from "../../provider/src/common/json";
import { ChangingCredentials } from "../support/changingCredentials";
import { EmulatorTime } from "../support/emulatorTime";
import { dynamicProviderOf, InProcessDriver } from "../support/inProcessDriver";
import { Scene } from "../support/scene";

let scene: Scene;
let credentials: ChangingCredentials;
/** What the test does once the service has responded to an operation. */
let after: (operation: string) => void;
/** What the test makes of a response's body. */
let falsify: (body: string) => string;
/** What the test does in a wait of the provider. */
let meanwhile: () => Promise<void>;
let driverOf: (type: TypeName, environment?: Record<string, string>) => InProcessDriver;
let driver: InProcessDriver;
/** The receiver's, guarded. */
let account: Account;

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
    driverOf = (type, environment = {}) =>
        new InProcessDriver(
            scene,
            new EmulatorTime(scene.emulator, () => meanwhile()),
            transport,
            dynamicProviderOf(type),
            { ...credentials.environment, ...environment },
        );
    driver = driverOf("InvitationResponse");
    const settings = readSettings(() => undefined, scene.environmentOf(scene.receiver));
    account = createAccount(settings, transport, new EmulatorTime(scene.emulator)).guarded({
        value: scene.receiver.id,
        source: "accountId",
    });
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

test.each([1, 2])(
    "credentials that are another account's for as long as it takes to look %d times do not drop what is on record",
    async (looks) => {
        const { resourceShareId, invitationId } = await scene.share();
        await driver.declare({ response: "accept", resourceShareId });
        expect(await driver.up()).toMatchObject({ succeeded: true });
        scene.emulator.clock.advance(60_000);
        credentials.become(scene.stranger);
        let looked = 0;
        after = (operation) => {
            looked += Number(operation === "ListResourceShares");
            if (looked === looks) {
                looked += 1;
                credentials.become(scene.receiver);
            }
        };
        await driver.refresh();
        expect(callsOf(scene.stranger.id)).toContain("ListResourceShares");
        expect(await driver.outputs()).toMatchObject({ joined: true, invitationId });
    },
);

test("credentials that are the recorded account's only as long as they say whose they are do not drop it either", async () => {
    const { resourceShareId, invitationId } = await scene.share();
    await driver.declare({ response: "accept", resourceShareId });
    expect(await driver.up()).toMatchObject({ succeeded: true });
    scene.emulator.clock.advance(60_000);
    scene.emulator.clearRequests();
    credentials.become(scene.stranger);
    after = (operation) => {
        if (operation === "ListResourceShares") {
            credentials.become(scene.receiver);
        } else if (operation === "GetCallerIdentity") {
            credentials.become(scene.stranger);
        }
    };
    expect(await driver.refresh()).toMatchObject({
        succeeded: false,
        output: expect.stringContaining(refusal("the recorded account")),
    });
    expect(await driver.outputs()).toMatchObject({ joined: true, invitationId });
});

test("a rule takes no share for left on the word of credentials that have become another account's", async () => {
    const { invitationId } = await scene.share();
    driver = driverOf("InvitationAutoResponse");
    await driver.declare({ accept: [{ senderAccountId: scene.sender.id }], onDelete: "leave" });
    expect(await driver.up()).toMatchObject({ succeeded: true });
    scene.emulator.clock.advance(60_000);
    after = (operation) => {
        if (operation === "ListResourceShareInvitations") {
            after = () => undefined;
            credentials.become(scene.stranger);
        }
    };
    expect(await driver.refresh()).toMatchObject({
        succeeded: false,
        output: expect.stringContaining(refusal("the rule's account")),
    });
    expect(callsOf(scene.stranger.id)).toContain("ListResourceShares");
    expect(await driver.outputs()).toMatchObject({ responses: [{ invitationId, joined: true }] });
});

/** Has the service say that an invitation was sent to another account. */
function sendElsewhere(invitationId: string): void {
    const changed = (invitation: unknown) =>
        isJsonObject(invitation) && invitation.ResourceShareInvitationId === invitationId
            ? { ...invitation, ReceiverAccountId: scene.stranger.id }
            : invitation;
    falsify = (text) => {
        const body = parseJson(text);
        return isJsonObject(body) && Array.isArray(body.ResourceShareInvitations)
            ? JSON.stringify({
                  ...body,
                  ResourceShareInvitations: body.ResourceShareInvitations.map(changed),
              })
            : text;
    };
}

const writesOf = (accountId: string) =>
    callsOf(accountId).filter((operation) => !/^(List|Get)/.test(operation));

test.each(["accept", "reject"])("%s: an invitation to another account is not answered", async (response) => {
    const { invitationId } = await scene.share();
    await driver.declare({ response, invitationId, accountId: scene.receiver.id });
    sendElsewhere(invitationId);
    const { succeeded, output } = await driver.up();
    expect({ succeeded, output }).toEqual({
        succeeded: false,
        output: expect.stringContaining(
            `Invitation ${invitationId} was sent to account ${scene.stranger.id}, but this resource belongs to` +
                ` account ${scene.receiver.id}: nothing was sent.`,
        ),
    });
    expect(writesOf(scene.receiver.id)).toEqual([]);
});

test.each(["accountId", "the provider's guard"])(
    "%s: an invitation to another account is not adopted, however it stands",
    async (guard) => {
        const { invitationId } = await scene.share();
        await scene.answerByHand("Accept", invitationId);
        const accountId = scene.receiver.id;
        const isInput = guard === "accountId";
        driver = driverOf("InvitationResponse", isInput ? {} : { ALIBABA_CLOUD_ACCOUNT_ID: accountId });
        await driver.declare({ response: "accept", invitationId, ...(isInput ? { accountId } : {}) });
        sendElsewhere(invitationId);
        const { succeeded, output } = await driver.up();
        expect({ succeeded, output }).toEqual({
            succeeded: false,
            output: expect.stringContaining(`was sent to account ${scene.stranger.id}`),
        });
        expect(await driver.outputs()).toBeUndefined();
    },
);

test("an invitation to another account cannot be imported with guarded credentials", async () => {
    const { invitationId } = await scene.share();
    sendElsewhere(invitationId);
    const provider = dynamicProviderOf("InvitationResponse")(() => account);
    await expect(provider.read(invitationId, { region: "cn-hangzhou" })).rejects.toThrow(
        `${invitationId} in cn-hangzhou belongs to account ${scene.stranger.id}: nothing was changed.`,
    );
});

test.each(["accept", "reject"] as const)(
    "whoever asks for it: %s sends nothing to an invitation of another account",
    async (response) => {
        const { invitationId } = await scene.share();
        sendElsewhere(invitationId);
        const service = account.resourceSharing("cn-hangzhou");
        const deadline = new Deadline(account.clock, 60_000);
        const invitation = await service.invitation(invitationId, "fresh", deadline);
        expect(invitation).not.toBeNull();
        if (invitation !== null) {
            await expect(service.respond(response, invitation, deadline)).rejects.toThrow(
                `was sent to account ${scene.stranger.id}, not to ${scene.receiver.id}`,
            );
        }
        expect(writesOf(scene.receiver.id)).toEqual([]);
    },
);

test.each(["guarded", "not guarded"])(
    "a rule, %s, leaves an invitation to another account alone, and answers the others",
    async (name) => {
        driver = driverOf("InvitationAutoResponse");
        const [mine, another] = [await scene.share(), await scene.share()];
        await driver.declare({
            accept: [{ senderAccountId: scene.sender.id }],
            ...(name === "guarded" ? { accountId: scene.receiver.id } : {}),
        });
        sendElsewhere(another.invitationId);
        expect(await driver.up()).toEqual({ succeeded: true, output: "" });
        expect(await driver.outputs()).toMatchObject({
            receiverAccountId: scene.receiver.id,
            responses: [{ invitationId: mine.invitationId }],
        });
        expect(await scene.statusOf(another)).toBe("Pending");
        expect(await driver.refresh()).toEqual({ succeeded: true, output: "" });
    },
);

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
