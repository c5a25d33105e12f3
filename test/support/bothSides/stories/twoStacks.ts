import { setTimeout } from "node:timers/promises";
import { vSwitch } from "../declared";
import type { Story } from "../story";

/** The sender's stack, and the receiver's, which knows the first by a stack reference. */
export const twoStacks: Story = {
    name: "sender and receiver in two stacks: the receiver's `up` ends the wait of the sender's",
    async play(act) {
        const { stage, stack: sender } = act;
        const { accountId, roleArn } = stage.receiver("team");
        const receiver = await stage.stack("receiver");
        await act.write(`
            const share = new alicloud.resourcemanager.ResourceShare(
                "network", { resourceShareName: "network", allowExternalTargets: true }, { provider: sender });
            new alicloud.resourcemanager.SharedResource("vSwitch", {
                resourceShareId: share.id, ...${JSON.stringify(vSwitch)} }, { provider: sender });
            new alicloud.resourcemanager.SharedTarget("to-team", {
                resourceShareId: share.id, targetId: "${accountId}" }, { provider: sender });
            exports.resourceShareId = share.id;`);
        await receiver.declare(`
            const sender = new pulumi.StackReference("organization/test/local");
            const response = new sharing.InvitationResponse("team", {
                resourceShareId: sender.requireOutput("resourceShareId"),
                response: "accept",
                accountId: "${accountId}",
                assumeRole: { roleArn: "${roleArn}" },
            });
            exports.receivers = { team: { joined: response.joined, sharedResourceIds: response.sharedResourceIds() } };`);

        const upOfSender = act.up();
        // Outputs are in the state as soon as they are known, while the target is still waited for.
        while ((await sender.stack.outputs()).resourceShareId === undefined) {
            await setTimeout(200);
        }
        await receiver.up();
        await upOfSender;
        expect(await stage.seenBy("team")).toEqual([vSwitch.resourceId]);
        await act.isSettled();
        await receiver.up(["--expect-no-changes"]);
        await receiver.refresh(["--expect-no-changes"]);

        await act.destroy();
        expect(await receiver.refresh()).toMatch(/removed from the state: account \d+ is no longer in/);
        expect(await receiver.resource("team")).toBeUndefined();
        await receiver.destroy();
    },
};
