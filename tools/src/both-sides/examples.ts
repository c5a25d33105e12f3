import type { Run } from "./run";
import { vswitchId } from "./service";

const unchanged = ["--expect-no-changes", "--suppress-outputs"];

/** How to run each example with both sides of a share, by its folder. */
export const examples: Readonly<Record<string, (run: Run) => Promise<void>>> = {
    "cross-account-share": (run) => oneStack(run, "cross-account-share"),
    "by-hand": (run) => oneStack(run, "by-hand"),
    "two-stacks": twoStacks,
};

/** A stack that acts for both accounts. */
async function oneStack(run: Run, folder: string): Promise<void> {
    const { service, narrator } = run;
    const { sender, receiver } = service;
    const stack = await run.stack(folder, {
        ...service.configurationOf(sender),
        vswitchId,
        receiverAccountId: receiver.id,
        receiverRoleArn: `acs:ram::${receiver.id}:role/sharing`,
    });
    narrator.step("`pulumi up` shares a VSwitch as the sender, and accepts it as the receiver.");
    await run.require((options) => stack.up([], options));
    await run.requireSeen("the VSwitch");
    narrator.step("`pulumi refresh` reads both sides and finds no changes.");
    await run.require((options) => stack.refresh(unchanged, options));
    narrator.step("`pulumi destroy` ends the share.");
    await run.require((options) => stack.destroy(["--remove"], options));
    await run.requireSeen("nothing");
}

/** A stack for each account. The sender's waits for the acceptance, so both run at the same time. */
async function twoStacks(run: Run): Promise<void> {
    const { service, narrator } = run;
    const { sender, receiver } = service;
    const senders = await run.stack("two-stacks/sender", {
        ...service.configurationOf(sender),
        vswitchId,
    });
    const receivers = await run.stack("two-stacks/receiver", {
        ...service.configurationOf(receiver),
        senderStack: `organization/resource-sharing-sender/${senders.name}`,
    });
    narrator.step("The sender runs `pulumi up`, which creates the share and invites nobody.");
    await run.require((options) => senders.up([], options));
    narrator.step("The sender invites the receiver, and `pulumi up` of both run at the same time.");
    await senders.setConfig({ receiverAccountId: receiver.id });
    await Promise.all([
        run.require((options) => senders.up([], options)),
        run.require((options) => receivers.up([], options)),
    ]);
    await run.requireSeen("the VSwitch");
    narrator.step("`pulumi refresh` of both finds no changes.");
    await run.require((options) => senders.refresh(unchanged, options));
    await run.require((options) => receivers.refresh(unchanged, options));
    narrator.step("The receiver's stack is destroyed, and then the sender's, which ends the share.");
    await run.require((options) => receivers.destroy(["--remove"], options));
    await run.requireSeen("the VSwitch");
    await run.require((options) => senders.destroy(["--remove"], options));
    await run.requireSeen("nothing");
}
