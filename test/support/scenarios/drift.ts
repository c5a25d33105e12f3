import { bringAbout, fails, type Scenario, succeeds } from "./scenario";

export const drift: readonly Scenario[] = [
    {
        name: "an invitation that is purged after it was accepted changes nothing",
        async play(scene, driver) {
            const { resourceShareId, invitationId } = await scene.share();
            await bringAbout(driver, { response: "accept", resourceShareId });
            const before = await driver.outputs();
            scene.takeCalls();
            succeeds(await driver.refresh());
            const calls = scene.takeCalls().sort();

            scene.emulator.controls.purgeInvitation(invitationId);
            succeeds(await driver.refresh());
            expect(scene.takeCalls().sort()).toEqual(calls);
            expect(await driver.outputs()).toEqual(before);
            expect(await driver.preview()).toMatchObject({ succeeded: true, changes: false });
        },
    },
    {
        name: "an invitation that is purged after it was rejected changes nothing",
        async play(scene, driver) {
            const { resourceShareId, invitationId } = await scene.share();
            await bringAbout(driver, { response: "reject", resourceShareId });
            scene.emulator.controls.purgeInvitation(invitationId);
            succeeds(await driver.refresh());
            expect(await driver.outputs()).toMatchObject({ response: "reject", status: "Rejected" });
            expect(await driver.preview()).toMatchObject({ succeeded: true, changes: false });
        },
    },
    {
        name: "both ids given, and the invitation purged before: adopted, and stays so",
        async play(scene, driver) {
            const { resourceShareId, invitationId } = await scene.share();
            await scene.answerByHand("Accept", invitationId);
            await scene.settle();
            scene.emulator.controls.purgeInvitation(invitationId);
            await bringAbout(driver, {
                response: "accept",
                resourceShareId,
                invitationId,
                onDelete: "leave",
            });
            succeeds(await driver.refresh());
            expect(await driver.outputs()).toMatchObject({ invitationId, resourceShareId, joined: true });
            expect(await driver.preview()).toMatchObject({ succeeded: true, changes: false });
        },
    },
    {
        name: "a rejected share that was joined by hand since is drift, which up explains and destroy does not mind",
        async play(scene, driver) {
            const { resourceShareId } = await scene.share();
            await bringAbout(driver, { response: "reject", resourceShareId });
            await scene.answerByHand("Accept", await scene.inviteAgain(resourceShareId));
            await scene.settle();
            succeeds(await driver.refresh());
            expect(await driver.outputs()).toMatchObject({ response: "accept", joined: true });
            expect(await driver.preview()).toMatchObject({ succeeded: true, changes: true });
            expect(fails(await driver.up())).toContain("has already been accepted");
            succeeds(await driver.destroy());
        },
    },
    ...(["response", "*"] as const).map(
        (ignored): Scenario => ({
            name: `a response that is gone and ignored, by ${ignored === "*" ? "a star" : "its name"}, stays so until it is no longer ignored`,
            async play(scene, driver) {
                const { resourceShareId } = await scene.share();
                const declared = { response: "accept", resourceShareId };
                await bringAbout(driver, { ...declared, ignoreChanges: [ignored] });
                await scene.remove(resourceShareId);
                await scene.invite(resourceShareId);
                await scene.settle();
                succeeds(await driver.refresh());
                expect(await driver.outputs()).toMatchObject({ response: "none", status: "Pending" });
                expect(await driver.preview()).toMatchObject({ succeeded: true, changes: false });
                scene.takeCalls();
                succeeds(await driver.up());

                await bringAbout(driver, { ...declared, onDelete: "leave", ignoreChanges: [ignored] });
                expect(scene.takeCalls()).toEqual([]);
                expect(await driver.outputs()).toMatchObject({
                    response: "none",
                    onDelete: ignored === "*" ? "retain" : "leave",
                });
                succeeds(await driver.refresh());
                expect(await driver.preview()).toMatchObject({ succeeded: true, changes: false });

                await bringAbout(driver, declared);
                expect(await driver.outputs()).toMatchObject({ response: "accept", joined: true });
            },
        }),
    ),
    {
        name: "the owner removes the receiver: the resource is gone, and comes back with a new invitation",
        async play(scene, driver) {
            const { resourceShareId, invitationId } = await scene.share();
            await bringAbout(driver, { response: "accept", resourceShareId });
            await scene.remove(resourceShareId);
            await scene.settle();
            succeeds(await driver.refresh());
            expect(await driver.outputs()).toBeUndefined();
            expect(await driver.preview()).toMatchObject({ succeeded: true, changes: true });

            const next = await scene.invite(resourceShareId);
            succeeds(await driver.up());
            expect(next).not.toBe(invitationId);
            expect(await driver.outputs()).toMatchObject({
                invitationId: next,
                status: "Accepted",
                joined: true,
            });
        },
    },
    ...(["rejected", "expired", "cancelled"] as const).map(
        (end): Scenario => ({
            name: `a new invitation that is ${end} outside is drift, and the next one is waited for`,
            async play(scene, driver) {
                const { resourceShareId } = await scene.share();
                await bringAbout(driver, { response: "accept", resourceShareId });
                await scene.remove(resourceShareId);
                await scene.endInvitation(await scene.invite(resourceShareId), resourceShareId, end);
                await scene.settle();
                succeeds(await driver.refresh());
                expect(await driver.outputs()).toMatchObject({
                    response: end === "rejected" ? "reject" : "none",
                    joined: false,
                });
                expect(await driver.preview()).toMatchObject({ succeeded: true, changes: true });

                scene.afterCalls("ListResourceShareInvitations", 2, () => scene.inviteAgain(resourceShareId));
                succeeds(await driver.up());
                expect(await scene.isJoined(resourceShareId)).toBe(true);
                expect(await driver.outputs()).toMatchObject({ response: "accept", status: "Accepted" });
            },
        }),
    ),
    ...(["rejected", "expired", "cancelled"] as const).map(
        (end): Scenario => ({
            name: `an invitation declared by its id that is ${end} is the end of it`,
            async play(scene, driver) {
                const { resourceShareId, invitationId } = await scene.share();
                await scene.endInvitation(invitationId, resourceShareId, end);
                await scene.settle();
                await driver.declare({ response: "accept", invitationId });
                const output = fails(await driver.up());
                expect(output).toMatch(new RegExp(`Invitation ${invitationId} is ${end}`, "i"));
                expect(output).toContain(
                    `Ask account ${scene.sender.id} to share ${resourceShareId} with you again`,
                );
                expect(scene.takeWrites()).toEqual([]);
                expect(await driver.outputs()).toBeUndefined();
            },
        }),
    ),
    {
        name: "another account's credentials are an error, never a reason to forget the share",
        async play(scene, driver) {
            const { resourceShareId, invitationId } = await scene.share();
            await bringAbout(driver, { response: "accept", resourceShareId });
            const before = await driver.outputs();
            driver.become(scene.stranger);
            const output = fails(await driver.refresh());
            expect(output).toContain(
                `The credentials belong to account ${scene.stranger.id}, but ${invitationId} in cn-hangzhou` +
                    ` belongs to account ${scene.receiver.id}`,
            );
            expect(await driver.outputs()).toEqual(before);
        },
    },
    {
        name: "a missing permission is an error that names it",
        async play(scene, driver) {
            const { resourceShareId } = await scene.share();
            await bringAbout(driver, { response: "accept", resourceShareId });
            const before = await driver.outputs();
            scene.emulator.controls.deny(scene.receiver.id, "ListSharedResources");
            const output = fails(await driver.refresh());
            expect(output).toContain("Grant the RAM action resourcesharing:ListSharedResources");
            expect(await driver.outputs()).toEqual(before);
        },
    },
];
