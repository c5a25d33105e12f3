import { bringAbout, fails, type Scenario, succeeds } from "./scenario";

export const change: readonly Scenario[] = [
    {
        name: "what was accepted cannot be rejected: refused at preview, with the way out",
        async play(scene, driver) {
            const { resourceShareId } = await scene.share();
            await bringAbout(driver, { response: "accept", resourceShareId });
            await driver.declare({ response: "reject", resourceShareId });
            expect(fails(await driver.preview())).toMatch(
                /has already been accepted\. To leave the share: declare/,
            );
            expect(await scene.isJoined(resourceShareId)).toBe(true);
        },
    },
    {
        name: "what was rejected by its id cannot be accepted: refused at preview",
        async play(scene, driver) {
            const { invitationId, resourceShareId } = await scene.share();
            await bringAbout(driver, { response: "reject", invitationId });
            await driver.declare({ response: "accept", invitationId });
            expect(fails(await driver.preview())).toContain(`to share ${resourceShareId} again`);
        },
    },
    {
        name: "what was rejected by its share is accepted with a new invitation",
        async play(scene, driver) {
            const { resourceShareId } = await scene.share();
            await bringAbout(driver, { response: "reject", resourceShareId });
            scene.afterCalls("ListResourceShareInvitations", 2, () => scene.inviteAgain(resourceShareId));
            await bringAbout(driver, { response: "accept", resourceShareId });
            expect(await scene.isJoined(resourceShareId)).toBe(true);
            expect(await driver.outputs()).toMatchObject({ response: "accept", status: "Accepted" });
        },
    },
    {
        name: "leaves on destroy where that is declared, and waits until it is out",
        async play(scene, driver) {
            const { resourceShareId } = await scene.share();
            await bringAbout(driver, { response: "accept", resourceShareId });
            scene.takeCalls();
            await bringAbout(driver, { response: "accept", resourceShareId, onDelete: "leave" });
            expect(scene.takeCalls()).toEqual([]);
            succeeds(await driver.destroy());
            expect(await scene.isJoined(resourceShareId)).toBe(false);
            expect(await driver.outputs()).toBeUndefined();
        },
    },
    {
        name: "leaves once the program declares it no longer",
        async play(scene, driver) {
            const { resourceShareId } = await scene.share();
            await bringAbout(driver, { response: "accept", resourceShareId, onDelete: "leave" });
            await driver.declare(null);
            succeeds(await driver.up());
            expect(await scene.isJoined(resourceShareId)).toBe(false);
        },
    },
    {
        name: "being out already is success",
        async play(scene, driver) {
            const { resourceShareId } = await scene.share();
            await bringAbout(driver, { response: "accept", resourceShareId, onDelete: "leave" });
            await scene.remove(resourceShareId);
            await scene.settle();
            succeeds(await driver.destroy());
            expect(await driver.outputs()).toBeUndefined();
        },
    },
    {
        name: "a leave whose answer is lost is not taken for done before it is",
        async play(scene, driver) {
            const { resourceShareId } = await scene.share();
            await bringAbout(driver, { response: "accept", resourceShareId, onDelete: "leave" });
            scene.emulator.faults.add({
                operation: "DisassociateResourceShare",
                times: 1,
                kind: "cutBeforeEffect",
            });
            succeeds(await driver.destroy());
            expect(await scene.isJoined(resourceShareId)).toBe(false);
        },
    },
    {
        name: "a share that only its owner can end says so, and stays in the state",
        async play(scene, driver) {
            const { resourceShareId } = await scene.share([
                { resourceId: "ipam-pool-aaaaaaaaaaaaaaaaaaaa", resourceType: "IpamPool" },
            ]);
            await bringAbout(driver, { response: "accept", resourceShareId, onDelete: "leave" });
            const output = fails(await driver.destroy());
            expect(output).toContain("only its owner can remove the account");
            expect(output).toContain("LeavingFailed.ResourceType");
            expect(await driver.outputs()).toMatchObject({ joined: true });
        },
    },
    {
        name: "credentials of another account leave nothing",
        async play(scene, driver) {
            const { resourceShareId } = await scene.share();
            await bringAbout(driver, { response: "accept", resourceShareId, onDelete: "leave" });
            scene.takeCalls();
            driver.become(scene.stranger);
            expect(fails(await driver.destroy())).toContain(
                `The credentials belong to account ${scene.stranger.id}`,
            );
            expect(scene.takeWrites()).toEqual([]);
            expect(await driver.outputs()).toMatchObject({ joined: true });
        },
    },
    {
        name: "a replacement responds for the new share before it leaves the old one",
        async play(scene, driver) {
            const one = await scene.share();
            const other = await scene.share();
            const onDelete = "leave";
            await bringAbout(driver, { response: "accept", resourceShareId: one.resourceShareId, onDelete });
            scene.takeCalls();
            await bringAbout(driver, {
                response: "accept",
                resourceShareId: other.resourceShareId,
                onDelete,
            });
            const writes = scene.takeWrites();
            expect(writes[0]).toBe("AcceptResourceShareInvitation");
            expect(writes.at(-1)).toBe("DisassociateResourceShare");
            expect(await scene.isJoined(one.resourceShareId)).toBe(false);
            expect(await scene.isJoined(other.resourceShareId)).toBe(true);
        },
    },
    {
        name: "a replacement that fails leaves nothing",
        async play(scene, driver) {
            const { resourceShareId } = await scene.share();
            const onDelete = "leave";
            await bringAbout(driver, { response: "accept", resourceShareId, onDelete });
            await driver.declare({
                response: "accept",
                resourceShareId: "rs-mistyped",
                onDelete,
                customTimeouts: { create: "1s" },
            });
            fails(await driver.up());
            expect(await scene.isJoined(resourceShareId)).toBe(true);
        },
    },
    {
        name: "a replacement by another invitation to the same share stays in it",
        async play(scene, driver) {
            const { resourceShareId, invitationId } = await scene.share();
            const onDelete = "leave";
            await bringAbout(driver, { response: "accept", invitationId, onDelete });
            await scene.leaveByHand(resourceShareId);
            await scene.settle();
            const again = await scene.inviteAgain(resourceShareId);
            await scene.answerByHand("Accept", again);
            await scene.settle();
            scene.takeCalls();
            await bringAbout(driver, { response: "accept", invitationId: again, onDelete });
            expect(scene.takeWrites()).toEqual([]);
            expect(await scene.isJoined(resourceShareId)).toBe(true);
        },
    },
];
