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
            const failure = scene.emulator.world.failAcceptance({
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
        name: "accepted without a share to see: gives up, keeps the state, and goes on later",
        async play(scene, driver) {
            const { resourceShareId, invitationId } = await scene.share();
            await scene.settle();
            const { settings } = scene.emulator;
            const asItWas = settings.lateShareVisibilityMilliseconds;
            settings.lateShareVisibilityMilliseconds = 3_600_000;
            await driver.declare({ response: "accept", resourceShareId, customTimeouts: { create: "3s" } });
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
