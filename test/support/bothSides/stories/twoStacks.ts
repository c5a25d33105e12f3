import { vSwitch } from "../declared";
import type { Story } from "../story";

/**
 * The sender's stack, and the receiver's, which knows the first by a stack reference. A stack's outputs are recorded when
 * its program has ended, which is after the wait for the target: the share's id has to be there from an `up` before that.
 */
export const twoStacks: Story = {
    name: "sender and receiver in two stacks: the receiver's `up` ends the wait of the sender's second one",
    async play(act) {
        const { stage } = act;
        const { accountId, roleArn } = stage.receiver("team");
        const receiver = await stage.stack("receiver");
        const share = `
            const share = new alicloud.resourcemanager.ResourceShare(
                "network", { resourceShareName: "network", allowExternalTargets: true }, { provider: sender });
            new alicloud.resourcemanager.SharedResource("vSwitch", {
                resourceShareId: share.id, ...${JSON.stringify(vSwitch)} }, { provider: sender });
            exports.resourceShareId = share.id;`;
        const target = `
            new alicloud.resourcemanager.SharedTarget("to-team", {
                resourceShareId: share.id, targetId: "${accountId}" }, { provider: sender });`;
        await receiver.declare(`
            const sender = new pulumi.StackReference("organization/test/local");
            const response = new sharing.InvitationResponse("team", {
                resourceShareId: sender.requireOutput("resourceShareId"),
                response: "accept",
                accountId: "${accountId}",
                assumeRole: { roleArn: "${roleArn}" },
            });
            exports.receivers = { team: { joined: response.joined, sharedResourceIds: response.sharedResourceIds() } };`);

        await act.write(share);
        await act.up();
        await act.write(share + target);
        await Promise.all([act.up(), receiver.up()]);
        expect(await stage.seenBy("team")).toEqual([vSwitch.resourceId]);
        await act.isSettled();
        await receiver.refresh(["--expect-no-changes"]);

        await act.destroy();
        expect(await receiver.refresh()).toMatch(/removed from the state: account \d+ is no longer in/);
        expect(await receiver.resource("team")).toBeUndefined();
        await receiver.destroy();
    },
};
