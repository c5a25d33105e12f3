import type { FaultKind } from "alicloud-resource-sharing-emulator";
import { bringAbout, fails, type Scenario, succeeds } from "./scenario";

const lostAnswers: readonly [name: string, fault: FaultKind][] = [
    ["the connection is cut", { kind: "cutAfterEffect" }],
    ["a server error comes instead", { kind: "errorAfterEffect" }],
    ["garbage comes instead", { kind: "garbage" }],
    ["the answer breaks off", { kind: "truncate" }],
];

export const trouble: readonly Scenario[] = [
    ...(["accept", "reject"] as const).flatMap((response) =>
        lostAnswers.map(
            ([name, fault]): Scenario => ({
                name: `${response} takes effect, but ${name}: done without a second write`,
                async play(scene, driver) {
                    const { invitationId } = await scene.share();
                    const operation = `${response === "accept" ? "Accept" : "Reject"}ResourceShareInvitation`;
                    scene.emulator.faults.add({ operation, times: 1, ...fault });
                    await bringAbout(driver, { response, invitationId });
                    expect(await driver.outputs()).toMatchObject({ response });
                    const writes = scene.takeWrites();
                    expect(writes).toEqual(scene.isPlain ? [operation] : expect.arrayContaining([operation]));
                },
            }),
        ),
    ),
    {
        name: "a failed acceptance lists each failure, stays in the state, and goes on once the cause is removed",
        async play(scene, driver) {
            const { resourceShareId } = await scene.share();
            const failure = scene.emulator.controls.failAcceptance({
                resourceId: "vsw-bp1aaaaaaaaaaaaaaaaaa",
                reason: "LimitExceeded",
                description: "The quota of shared vSwitches is used up.",
            });
            await driver.declare({ response: "accept", resourceShareId });
            const output = fails(await driver.up());
            expect(output).toMatch(
                /VSwitch \S*vsw-bp1aaaaaaaaaaaaaaaaaa: LimitExceeded \(The quota of shared/,
            );
            expect(await driver.outputs()).toMatchObject({ status: "AcceptFailed", response: "none" });

            failure.clear();
            if (scene.emulator.settings.acceptAfterFailure !== "allowed") {
                await scene.remove(resourceShareId);
                await scene.settle();
                await scene.inviteAgain(resourceShareId);
            }
            succeeds(await driver.up());
            expect(await scene.isJoined(resourceShareId)).toBe(true);
            expect(await driver.outputs()).toMatchObject({ response: "accept", joined: true });
            expect(await driver.preview()).toMatchObject({ changes: false });
        },
    },
    {
        name: "an invitation of another sender is never answered",
        async play(scene, driver) {
            const shared = await scene.share();
            const { resourceShareId } = shared;
            await driver.declare({ response: "accept", resourceShareId, senderAccountId: scene.stranger.id });
            const output = fails(await driver.up());
            expect(output).toContain(
                `comes from account ${scene.sender.id}, but senderAccountId is ${scene.stranger.id}`,
            );
            expect(scene.takeWrites()).toEqual([]);
            expect(await scene.statusOf(shared)).toBe("Pending");
        },
    },
    {
        name: "an invitation to another share than the declared one is never answered",
        async play(scene, driver) {
            const one = await scene.share();
            const other = await scene.share();
            await driver.declare({
                response: "accept",
                invitationId: one.invitationId,
                resourceShareId: other.resourceShareId,
            });
            const output = fails(await driver.up());
            expect(output).toContain(
                `is for share ${one.resourceShareId}, but resourceShareId is ${other.resourceShareId}`,
            );
            expect(scene.takeWrites()).toEqual([]);
        },
    },
    {
        name: "trouble that passes does not end a wait",
        async play(scene, driver) {
            const resourceShareId = await scene.createShare();
            const operation = "ListResourceShareInvitations";
            scene.emulator.faults.add({ operation, kind: "error", after: 1, times: 5 });
            scene.afterCalls(operation, 7, () => scene.invite(resourceShareId));
            await bringAbout(driver, { response: "accept", resourceShareId });
            expect(await scene.isJoined(resourceShareId)).toBe(true);
        },
    },
    {
        name: "a share that was found by a wrong pair of ids is never left",
        async play(scene, driver) {
            const one = await scene.share();
            const other = await scene.share();
            await scene.answerByHand("Accept", one.invitationId);
            await scene.settle();
            await driver.declare({
                response: "accept",
                invitationId: one.invitationId,
                resourceShareId: other.resourceShareId,
                onDelete: "leave",
            });
            fails(await driver.up());
            expect(await driver.outputs()).toBeUndefined();
            succeeds(await driver.destroy());
            expect(await scene.isJoined(one.resourceShareId)).toBe(true);
        },
    },
    {
        name: "what was refused for a missing permission leaves nothing in the state",
        async play(scene, driver) {
            const { resourceShareId } = await scene.share();
            scene.emulator.controls.deny(scene.receiver.id, "AcceptResourceShareInvitation");
            await driver.declare({ response: "accept", resourceShareId });
            expect(fails(await driver.up())).toContain("resourcesharing:AcceptResourceShareInvitation");
            expect(await driver.outputs()).toBeUndefined();
        },
    },
    {
        name: "a share that appears only after the wait for it has ended is left all the same",
        async play(scene, driver) {
            const { resourceShareId } = await scene.share();
            await scene.settle();
            const { settings } = scene.emulator;
            const asItWas = settings.lateShareVisibilityMilliseconds;
            settings.lateShareVisibilityMilliseconds = 3_600_000;
            await driver.declare({
                response: "accept",
                resourceShareId,
                onDelete: "leave",
                customTimeouts: { create: "1m" },
            });
            fails(await driver.up());
            settings.lateShareVisibilityMilliseconds = asItWas;
            scene.emulator.clock.advance(3_600_000);
            succeeds(await driver.destroy());
            expect(await scene.isJoined(resourceShareId)).toBe(false);
        },
    },
    {
        name: "accepted without a share to see: gives up, keeps the state, and goes on later",
        async play(scene, driver) {
            const { resourceShareId, invitationId } = await scene.share();
            await scene.settle();
            const { settings } = scene.emulator;
            const asItWas = settings.lateShareVisibilityMilliseconds;
            settings.lateShareVisibilityMilliseconds = 3_600_000;
            await driver.declare({ response: "accept", resourceShareId, customTimeouts: { create: "1m" } });
            const output = fails(await driver.up());
            expect(output).toMatch(/Gave up waiting for the share of resource share \S+ to appear/);
            expect(output).toContain(`Last seen: invitation ${invitationId} Accepted from account`);
            expect(await driver.outputs()).toMatchObject({ status: "Accepted", joined: false });

            settings.lateShareVisibilityMilliseconds = asItWas;
            scene.emulator.clock.advance(3_600_000);
            succeeds(await driver.up());
            expect(await driver.outputs()).toMatchObject({ response: "accept", joined: true });
        },
    },
];
