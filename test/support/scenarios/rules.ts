import type { Driver } from "../driver";
import type { Scene, Shared } from "../scene";
import { stringOf } from "../scene/json";
import { bringAbout, fails, type Scenario, succeeds } from "./scenario";

/** A share of a sender that the rule does not list, and the invitation to it. */
async function shareFromStranger({ emulator, stranger, receiver }: Scene): Promise<Shared> {
    const shared = await emulator.share({
        from: stranger.id,
        to: receiver.id,
        resources: [{ resourceId: "s-bp1cccccccccccccccccc", resourceType: "Snapshot" }],
        resourceShareName: "unknown",
    });
    return { resourceShareId: shared.resourceShareId, invitationId: stringOf(shared.invitationId) };
}

const accepting = ({ sender }: Scene) => ({ accept: [{ senderAccountId: sender.id }] });

/** Declares and runs `up` once everything is listed: a rule answers what it finds, and waits for nothing else. */
async function bringAboutListed(
    scene: Scene,
    driver: Driver,
    declaration: Readonly<Record<string, unknown>>,
): Promise<void> {
    await scene.settle();
    await bringAbout(driver, declaration);
}

/** The life of a rule. Each is played as those of a response are. */
export const rules: readonly Scenario[] = [
    {
        name: "up accepts what listed senders have sent, and nothing else",
        async play(scene, driver) {
            const older = await scene.share();
            scene.emulator.clock.advance(1_000);
            const newer = await scene.share();
            const other = await shareFromStranger(scene);
            await bringAboutListed(scene, driver, accepting(scene));
            expect(scene.takeWrites()).toEqual([
                "AcceptResourceShareInvitation",
                "AcceptResourceShareInvitation",
            ]);
            expect(await driver.outputs()).toMatchObject({
                receiverAccountId: scene.receiver.id,
                region: "cn-hangzhou",
                otherwise: "ignore",
                onDelete: "retain",
                responses: [newer, older].map((shared) => ({
                    ...shared,
                    resourceShareName: "network",
                    senderAccountId: scene.sender.id,
                    response: "accept",
                    respondTime: expect.stringMatching(/^\d{4}-.*Z$/),
                    status: "Accepted",
                    joined: true,
                })),
                pending: [],
                ignored: [{ ...other, senderAccountId: scene.stranger.id, status: "Pending" }],
            });
            expect(await scene.isJoined(older.resourceShareId)).toBe(true);
            expect(await scene.statusOf(other)).toBe("Pending");
            await scene.settle();
            succeeds(await driver.refresh());
            expect(await driver.preview()).toMatchObject({ succeeded: true, changes: false });
        },
    },
    {
        name: "with otherwise reject, what is not listed is rejected by the next up: another sender, another share",
        async play(scene, driver) {
            const wanted = await scene.share();
            const unwanted = await scene.share();
            scene.emulator.clock.advance(1_000);
            const other = await shareFromStranger(scene);
            await bringAboutListed(scene, driver, {
                accept: [{ senderAccountId: scene.sender.id, resourceShareIds: [wanted.resourceShareId] }],
                otherwise: "reject",
            });
            expect(scene.takeWrites()).toEqual(["AcceptResourceShareInvitation"]);
            expect(await driver.outputs()).toMatchObject({
                responses: [{ ...wanted, response: "accept" }],
                pending: [
                    { ...other, status: "Pending" },
                    { ...unwanted, status: "Pending" },
                ],
                ignored: [],
            });
            await scene.settle();
            expect(await driver.preview()).toMatchObject({ succeeded: true, changes: true });
            succeeds(await driver.up());
            expect(scene.takeWrites()).toEqual([
                "RejectResourceShareInvitation",
                "RejectResourceShareInvitation",
            ]);
            await scene.settle();
            expect(await Promise.all([wanted, unwanted, other].map(scene.statusOf))).toEqual([
                "Accepted",
                "Rejected",
                "Rejected",
            ]);
            expect(await driver.preview()).toMatchObject({ succeeded: true, changes: false });
            succeeds(await driver.refresh());
            expect(await driver.preview()).toMatchObject({ succeeded: true, changes: false });
            expect((await driver.outputs())?.responses).toHaveLength(3);
        },
    },
    {
        name: "what a refresh is the first to list is rejected by the next up, and by none that was answered meanwhile",
        async play(scene, driver) {
            await bringAboutListed(scene, driver, { accept: [], otherwise: "reject" });
            const rejected = await scene.share();
            const acceptedByHand = await scene.share();
            await scene.settle();
            succeeds(await driver.refresh());
            expect((await driver.outputs())?.pending).toHaveLength(2);
            await scene.answerByHand("Accept", acceptedByHand.invitationId);
            await scene.settle();
            expect(await driver.preview()).toMatchObject({ succeeded: true, changes: true });
            succeeds(await driver.up());
            expect(scene.takeWrites()).toEqual(["RejectResourceShareInvitation"]);
            await scene.settle();
            expect(await Promise.all([rejected, acceptedByHand].map(scene.statusOf))).toEqual([
                "Rejected",
                "Accepted",
            ]);
            expect(await driver.outputs()).toMatchObject({
                responses: [rejected],
                pending: [],
                ignored: [acceptedByHand],
            });
            expect(await driver.preview()).toMatchObject({ succeeded: true, changes: false });
        },
    },
    {
        name: "what another rule says of an invitation that waits is first listed, too",
        async play(scene, driver) {
            const shared = await shareFromStranger(scene);
            await bringAboutListed(scene, driver, accepting(scene));
            await bringAboutListed(scene, driver, { ...accepting(scene), otherwise: "reject" });
            expect(scene.takeWrites()).toEqual([]);
            expect(await driver.outputs()).toMatchObject({ pending: [shared], ignored: [] });
            await bringAboutListed(scene, driver, accepting(scene));
            expect(await driver.outputs()).toMatchObject({ pending: [], ignored: [shared] });
            expect(scene.takeWrites()).toEqual([]);
            await bringAboutListed(scene, driver, { ...accepting(scene), otherwise: "reject" });
            expect(await scene.statusOf(shared)).toBe("Pending");
        },
    },
    {
        name: "what except names is neither answered nor listed nor left",
        async play(scene, driver) {
            const kept = await scene.share();
            const covered = await scene.share();
            const other = await shareFromStranger(scene);
            const except = [kept.resourceShareId, other.resourceShareId];
            const rule = { ...accepting(scene), otherwise: "reject", onDelete: "leave" };
            await bringAboutListed(scene, driver, { ...rule, except });
            await bringAboutListed(scene, driver, { ...rule, except });
            expect(scene.takeWrites()).toEqual([]);
            expect(await driver.outputs()).toMatchObject({
                except,
                responses: [covered],
                pending: [],
                ignored: [],
            });
            await bringAboutListed(scene, driver, rule);
            await scene.settle();
            expect(await Promise.all([kept, other].map(scene.statusOf))).toEqual(["Accepted", "Pending"]);
            await bringAboutListed(scene, driver, { ...rule, except });
            await scene.settle();
            succeeds(await driver.destroy());
            expect(
                await Promise.all(
                    [kept, covered].map(({ resourceShareId }) => scene.isJoined(resourceShareId)),
                ),
            ).toEqual([true, false]);
            expect(await scene.statusOf(other)).toBe("Pending");
        },
    },
    {
        name: "an invitation that came since is drift, which up mends",
        async play(scene, driver) {
            await bringAboutListed(scene, driver, accepting(scene));
            expect(await driver.outputs()).toMatchObject({ responses: [], pending: [], ignored: [] });
            const shared = await scene.share();
            expect(await driver.preview()).toMatchObject({ succeeded: true, changes: false });
            scene.takeCalls();
            succeeds(await driver.up());
            expect(scene.takeCalls()).toEqual([]);

            await scene.settle();
            succeeds(await driver.refresh());
            expect(scene.takeWrites()).toEqual([]);
            expect(await driver.outputs()).toMatchObject({
                pending: [{ ...shared, status: "Pending", expireTime: expect.stringMatching(/^\d{4}-.*Z$/) }],
            });
            expect(await driver.preview()).toMatchObject({ succeeded: true, changes: true });
            succeeds(await driver.up());
            expect(await scene.isJoined(shared.resourceShareId)).toBe(true);
            expect(await driver.outputs()).toMatchObject({
                responses: [{ ...shared, joined: true }],
                pending: [],
            });
            expect(await driver.preview()).toMatchObject({ succeeded: true, changes: false });
        },
    },
    {
        name: "a share that was left outside is drift, and its record goes with the next up",
        async play(scene, driver) {
            const { resourceShareId } = await scene.share();
            await bringAboutListed(scene, driver, accepting(scene));
            await scene.settle();
            await scene.leaveByHand(resourceShareId);
            await scene.settle();
            succeeds(await driver.refresh());
            expect(await driver.outputs()).toMatchObject({ responses: [{ resourceShareId, joined: false }] });
            expect(await driver.preview()).toMatchObject({ succeeded: true, changes: true });
            scene.takeCalls();
            succeeds(await driver.up());
            expect(scene.takeWrites()).toEqual([]);
            expect(await driver.outputs()).toMatchObject({ responses: [], pending: [] });
            succeeds(await driver.refresh());
            expect(await driver.preview()).toMatchObject({ succeeded: true, changes: false });
        },
    },
    ...([["pending", "gone"], ["*"]] as const).map(
        (ignoreChanges): Scenario => ({
            name: `what waits and what is gone, ignored by ${ignoreChanges.length === 1 ? "a star" : "name"}, stays so until it is no longer ignored`,
            async play(scene, driver) {
                const left = await scene.share();
                const declared = { ...accepting(scene), otherwise: "reject" };
                await bringAboutListed(scene, driver, { ...declared, ignoreChanges });
                await scene.settle();
                await scene.leaveByHand(left.resourceShareId);
                const invited = await scene.share();
                const unwanted = await shareFromStranger(scene);
                await scene.settle();
                succeeds(await driver.refresh());
                const before = await driver.outputs();
                expect(before).toMatchObject({ responses: [{ ...left, joined: false }] });
                expect(before?.pending).toHaveLength(2);
                expect(await driver.preview()).toMatchObject({ succeeded: true, changes: false });
                scene.takeCalls();
                succeeds(await driver.up());

                await bringAbout(driver, { ...declared, onDelete: "leave", ignoreChanges });
                expect(scene.takeCalls()).toEqual([]);
                const onDelete = ignoreChanges.length === 1 ? "retain" : "leave";
                expect(await driver.outputs()).toEqual({ ...before, onDelete });
                succeeds(await driver.refresh());
                expect(await driver.preview()).toMatchObject({ succeeded: true, changes: false });
                scene.takeCalls();

                await bringAbout(driver, declared);
                expect(scene.takeWrites().sort()).toEqual([
                    "AcceptResourceShareInvitation",
                    "RejectResourceShareInvitation",
                ]);
                await scene.settle();
                expect(await Promise.all([invited, unwanted].map(scene.statusOf))).toEqual([
                    "Accepted",
                    "Rejected",
                ]);
            },
        }),
    ),
    {
        name: "the owner takes the receiver out and invites it again: answered again",
        async play(scene, driver) {
            const { resourceShareId } = await scene.share();
            await bringAboutListed(scene, driver, accepting(scene));
            await scene.settle();
            await scene.remove(resourceShareId);
            const invitationId = await scene.invite(resourceShareId);
            await scene.settle();
            succeeds(await driver.refresh());
            expect(await driver.outputs()).toMatchObject({
                responses: [{ resourceShareId, joined: false }],
                pending: [{ invitationId }],
            });
            succeeds(await driver.up());
            expect(await driver.outputs()).toMatchObject({
                responses: [{ resourceShareId, invitationId, joined: true }],
            });
        },
    },
    {
        name: "what is answered already as the rule has it is adopted, what is answered otherwise is left alone",
        async play(scene, driver) {
            const accepted = await scene.share();
            scene.emulator.clock.advance(1_000);
            const rejected = await scene.share();
            await scene.answerByHand("Accept", accepted.invitationId);
            await scene.answerByHand("Reject", rejected.invitationId);
            await scene.settle();
            await bringAboutListed(scene, driver, { ...accepting(scene), onDelete: "leave" });
            expect(scene.takeWrites()).toEqual([]);
            expect(await driver.outputs()).toMatchObject({
                responses: [{ ...accepted, response: "accept", respondTime: null, joined: true }],
                ignored: [{ ...rejected, status: "Rejected" }],
            });
            scene.takeCalls();
            succeeds(await driver.destroy());
            expect(scene.takeCalls()).toEqual([]);
            expect(await scene.isJoined(accepted.resourceShareId)).toBe(true);
        },
    },
    {
        name: "a rule that is deleted leaves what it accepted itself, and nothing else",
        async play(scene, driver) {
            const adopted = await scene.share();
            await scene.answerByHand("Accept", adopted.invitationId);
            const own = await scene.share();
            await scene.settle();
            await bringAboutListed(scene, driver, { ...accepting(scene), onDelete: "leave" });
            const other = await shareFromStranger(scene);
            await scene.answerByHand("Accept", other.invitationId);
            await scene.settle();
            succeeds(await driver.destroy());
            expect(
                await Promise.all([own, adopted, other].map((one) => scene.isJoined(one.resourceShareId))),
            ).toEqual([false, true, true]);
        },
    },
    {
        name: "a rule that is deleted retains by default, without a call",
        async play(scene, driver) {
            const { resourceShareId } = await scene.share();
            await bringAboutListed(scene, driver, accepting(scene));
            scene.takeCalls();
            succeeds(await driver.destroy());
            expect(scene.takeCalls()).toEqual([]);
            expect(await scene.isJoined(resourceShareId)).toBe(true);
        },
    },
    {
        name: "a share that was accepted anew by hand is not left",
        async play(scene, driver) {
            const { resourceShareId } = await scene.share();
            await bringAboutListed(scene, driver, { ...accepting(scene), onDelete: "leave" });
            await scene.settle();
            await scene.remove(resourceShareId);
            await scene.answerByHand("Accept", await scene.invite(resourceShareId));
            await scene.settle();
            succeeds(await driver.destroy());
            expect(await scene.isJoined(resourceShareId)).toBe(true);
        },
    },
    {
        name: "another rule changes in place, and onDelete without a call",
        async play(scene, driver) {
            const first = await scene.share();
            const second = await shareFromStranger(scene);
            await bringAboutListed(scene, driver, accepting(scene));
            await scene.settle();
            scene.takeCalls();
            await bringAboutListed(scene, driver, { ...accepting(scene), onDelete: "leave" });
            expect(scene.takeCalls()).toEqual([]);
            expect(await driver.outputs()).toMatchObject({ onDelete: "leave", responses: [first] });

            await bringAboutListed(scene, driver, {
                accept: [{ senderAccountId: scene.stranger.id }],
                onDelete: "leave",
            });
            expect(scene.takeWrites()).toEqual(["AcceptResourceShareInvitation"]);
            const { responses } = (await driver.outputs()) ?? {};
            // What it accepted before it still stands for.
            expect(responses).toHaveLength(2);
            await scene.settle();
            succeeds(await driver.destroy());
            expect(await scene.isJoined(first.resourceShareId)).toBe(false);
            expect(await scene.isJoined(second.resourceShareId)).toBe(false);
        },
    },
    {
        name: "one acceptance that fails stops no other, and is tried again by the next up",
        async play(scene, driver) {
            const good = await scene.share([
                { resourceId: "s-bp1dddddddddddddddddd", resourceType: "Snapshot" },
            ]);
            const bad = await scene.share();
            const arrangement = scene.emulator.controls.failAcceptance({
                resourceId: "vsw-bp1aaaaaaaaaaaaaaaaaa",
                shareId: bad.resourceShareId,
            });
            await scene.settle();
            await driver.declare(accepting(scene));
            const output = fails(await driver.up());
            expect(output).toContain("1 of 2 invitations could not be answered");
            expect(output).toContain(bad.invitationId);
            expect(await scene.isJoined(good.resourceShareId)).toBe(true);
            expect(await driver.preview()).toMatchObject({ succeeded: true, changes: true });
            const { responses } = (await driver.outputs()) ?? {};
            expect(responses).toContainEqual(expect.objectContaining({ ...good, joined: true }));

            arrangement.clear();
            if (scene.emulator.settings.acceptAfterFailure === "allowed") {
                succeeds(await driver.up());
                expect(await scene.isJoined(bad.resourceShareId)).toBe(true);
                expect(await driver.preview()).toMatchObject({ succeeded: true, changes: false });
            }
        },
    },
    {
        name: "a missing permission stops the writes, changes nothing, and names it",
        async play(scene, driver) {
            await scene.share();
            scene.emulator.controls.deny(scene.receiver.id, "AcceptResourceShareInvitation");
            await scene.settle();
            await driver.declare(accepting(scene));
            const output = fails(await driver.up());
            expect(output).toContain("1 of 1 invitation could not be answered");
            expect(output).toContain("Grant the RAM action resourcesharing:AcceptResourceShareInvitation");
            expect(await driver.outputs()).toBeUndefined();
        },
    },
    {
        name: "an invitation that ends meanwhile is no failure",
        async play(scene, driver) {
            const gone = await scene.share();
            const { resourceShareId } = await scene.share();
            await scene.settle();
            scene.afterCalls("ListResourceShareInvitations", 1, async () =>
                scene.emulator.controls.expireInvitation(gone.invitationId),
            );
            await bringAbout(driver, accepting(scene));
            expect(await driver.outputs()).toMatchObject({ responses: [{ resourceShareId }], pending: [] });
        },
    },
    {
        name: "another account's credentials are an error, never a reason to forget",
        async play(scene, driver) {
            await scene.share();
            await bringAboutListed(scene, driver, { ...accepting(scene), onDelete: "leave" });
            const before = await driver.outputs();
            driver.become(scene.stranger);
            const message =
                `The credentials belong to account ${scene.stranger.id}, but rule ${scene.receiver.id}/cn-hangzhou` +
                ` in cn-hangzhou belongs to account ${scene.receiver.id}`;
            expect(fails(await driver.refresh())).toContain(message);
            expect(fails(await driver.destroy())).toContain(message);
            expect(await driver.outputs()).toEqual(before);
        },
    },
    {
        name: "accountId guards a rule, and another account's is refused for a rule that stands",
        async play(scene, driver) {
            await scene.share();
            await scene.settle();
            await driver.declare({ ...accepting(scene), accountId: scene.stranger.id });
            expect(fails(await driver.up())).toContain(
                `The credentials belong to account ${scene.receiver.id}`,
            );
            expect(scene.takeWrites()).toEqual([]);
            await bringAbout(driver, { ...accepting(scene), accountId: scene.receiver.id });
            expect(await driver.outputs()).toMatchObject({ accountId: scene.receiver.id });
            scene.takeCalls();
            await driver.declare({ ...accepting(scene), accountId: scene.stranger.id });
            expect(fails(await driver.up())).toContain(
                `accountId names account ${scene.stranger.id}, but rule ${scene.receiver.id}/cn-hangzhou`,
            );
            expect(scene.takeCalls()).toEqual([]);
        },
    },
    {
        name: "a rejected invitation that is purged is no drift",
        async play(scene, driver) {
            const { invitationId } = await scene.share();
            await bringAboutListed(scene, driver, { accept: [], otherwise: "reject" });
            succeeds(await driver.up());
            expect(scene.takeWrites()).toEqual(["RejectResourceShareInvitation"]);
            await scene.settle();
            scene.emulator.controls.purgeInvitation(invitationId);
            succeeds(await driver.refresh());
            expect(await driver.outputs()).toMatchObject({ responses: [] });
            expect(await driver.preview()).toMatchObject({ succeeded: true, changes: false });
        },
    },
    {
        name: "an accepted invitation that is purged changes nothing",
        async play(scene, driver) {
            const { invitationId } = await scene.share();
            await bringAboutListed(scene, driver, accepting(scene));
            await scene.settle();
            const before = await driver.outputs();
            scene.emulator.controls.purgeInvitation(invitationId);
            succeeds(await driver.refresh());
            expect(await driver.outputs()).toEqual(before);
            expect(await driver.preview()).toMatchObject({ succeeded: true, changes: false });
        },
    },
];
