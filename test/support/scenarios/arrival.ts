import { bringAbout, fails, type Scenario, succeeds } from "./scenario";

export const arrival: readonly Scenario[] = [
    {
        name: "accepts an invitation that arrives only later",
        async play(scene, driver) {
            const resourceShareId = await scene.createShare();
            scene.afterCalls("ListResourceShareInvitations", 2, () => scene.invite(resourceShareId));
            await bringAbout(driver, { response: "accept", resourceShareId });
            expect(await scene.isJoined(resourceShareId)).toBe(true);
            expect(await driver.outputs()).toMatchObject({ status: "Accepted", joined: true });
        },
    },
    {
        name: "rejects an invitation that arrives only later",
        async play(scene, driver) {
            const resourceShareId = await scene.createShare();
            scene.afterCalls("ListResourceShareInvitations", 2, () => scene.invite(resourceShareId));
            await bringAbout(driver, { response: "reject", resourceShareId });
            expect(await scene.isJoined(resourceShareId)).toBe(false);
            expect(await driver.outputs()).toMatchObject({ status: "Rejected", joined: false });
        },
    },
    {
        name: "adopts what was accepted by hand, without a write",
        async play(scene, driver) {
            const { resourceShareId, invitationId } = await scene.share();
            await scene.answerByHand("Accept", invitationId);
            await scene.settle();
            await bringAbout(driver, { response: "accept", resourceShareId });
            expect(await driver.outputs()).toMatchObject({ invitationId, status: "Accepted", joined: true });
            expect(scene.takeWrites()).toEqual(scene.isPlain ? [] : expect.any(Array));
        },
    },
    {
        name: "adopts what was rejected by hand, without a write",
        async play(scene, driver) {
            const { invitationId } = await scene.share();
            await scene.answerByHand("Reject", invitationId);
            await scene.settle();
            await bringAbout(driver, { response: "reject", invitationId });
            expect(await driver.outputs()).toMatchObject({ invitationId, status: "Rejected", joined: false });
            expect(scene.takeWrites()).toEqual(scene.isPlain ? [] : expect.any(Array));
        },
    },
    {
        name: "adopts a share that was joined through the directory, without an invitation",
        async play(scene, driver) {
            const resourceShareId = await scene.createShare();
            scene.emulator.controls.joinThroughDirectory(resourceShareId, scene.receiver.id);
            await bringAbout(driver, { response: "accept", resourceShareId });
            expect(await driver.outputs()).toMatchObject({
                invitationId: null,
                status: null,
                joined: true,
                resourceShareId,
                senderAccountId: scene.sender.id,
                receiverAccountId: scene.receiver.id,
            });
            expect(scene.takeWrites()).toEqual([]);
            succeeds(await driver.refresh());
            expect(await driver.preview()).toMatchObject({ succeeded: true, changes: false });
        },
    },
    {
        name: "gives up on an invitation that never arrives, and says what was seen and what to do",
        async play(scene, driver) {
            const resourceShareId = await scene.createShare();
            await driver.declare({ response: "accept", resourceShareId, customTimeouts: { create: "1m" } });
            const output = fails(await driver.up());
            expect(output).toMatch(
                /Gave up waiting for an invitation to resource share rs-\w+ in cn-hangzhou after (59s|1m \d+s) and \d+ checks\./,
            );
            expect(output).toContain("Last seen: no invitation, share not visible.");
            expect(output).toContain("ask the sender whether the share");
            expect(await driver.outputs()).toBeUndefined();
            expect(scene.takeWrites()).toEqual([]);
        },
    },
    {
        name: "resources that arrive a little after the acceptance are waited for, though that is not declared",
        async play(scene, driver) {
            const { resourceShareId } = await scene.share();
            await scene.settle();
            scene.emulator.settings.attachMilliseconds = 3_000;
            scene.afterCalls("ListSharedResources", 1, async () => scene.emulator.clock.advance(3_000));
            await bringAbout(driver, { response: "accept", resourceShareId });
            const { sharedResources } = (await driver.outputs()) ?? {};
            expect(sharedResources).toEqual([
                expect.objectContaining({ resourceStatus: "Available" }),
                expect.objectContaining({ resourceStatus: "Available" }),
            ]);
            expect(await driver.preview()).toMatchObject({ changes: false });
        },
    },
    {
        name: "resources that do not arrive within ten seconds are not waited for where that is not declared",
        async play(scene, driver) {
            const { resourceShareId } = await scene.share();
            await scene.settle();
            scene.emulator.controls.setResourceStatus("vsw-bp1aaaaaaaaaaaaaaaaaa", "Unavailable");
            await bringAbout(driver, { response: "accept", resourceShareId });
            expect(await driver.outputs()).toMatchObject({ response: "accept", joined: true, waitFor: null });
            expect(await driver.preview()).toMatchObject({ changes: false });
        },
    },
    {
        name: "resources are not waited for where that is declared",
        async play(scene, driver) {
            const { resourceShareId } = await scene.share();
            await scene.settle();
            scene.emulator.controls.setResourceStatus("vsw-bp1aaaaaaaaaaaaaaaaaa", "Unavailable");
            scene.takeCalls();
            await bringAbout(driver, { response: "accept", resourceShareId, waitFor: "share" });
            const looks = scene.takeCalls().filter((operation) => operation === "ListSharedResources");
            expect(looks.length).toBeLessThanOrEqual(scene.isPlain ? 1 : looks.length);
            expect(await driver.outputs()).toMatchObject({ joined: true, waitFor: "share" });
        },
    },
    {
        name: "waits for usable resources where that is declared",
        async play(scene, driver) {
            const { resourceShareId } = await scene.share();
            const lacking = scene.emulator.controls.setResourceStatus(
                "vsw-bp1aaaaaaaaaaaaaaaaaa",
                "Unavailable",
            );
            scene.afterCalls("ListSharedResources", 2, async () => lacking.clear());
            await bringAbout(driver, { response: "accept", resourceShareId, waitFor: "resources" });
            const { sharedResources } = (await driver.outputs()) ?? {};
            expect(sharedResources).toEqual([
                expect.objectContaining({
                    resourceId: "s-bp1bbbbbbbbbbbbbbbbbb",
                    resourceStatus: "Available",
                }),
                expect.objectContaining({
                    resourceId: "vsw-bp1aaaaaaaaaaaaaaaaaa",
                    resourceStatus: "Available",
                }),
            ]);
        },
    },
];
