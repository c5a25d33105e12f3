import { snapshot, vSwitch } from "../declared";
import type { Story } from "../story";

const both = [snapshot.resourceId, vSwitch.resourceId];

/** Services that do otherwise than the emulator by default, in all that concerns both sides and is not documented. */
const otherServices: Readonly<Record<string, Story["settings"]>> = {
    "a pending share is Active, and everything shows late": {
        pendingShareStatus: "Active",
        lateInvitationVisibilityReads: 2,
        lateStatusVisibilityReads: 2,
        lateShareVisibilityReads: 2,
        associateMilliseconds: 1_000,
        disassociateMilliseconds: 1_000,
        deleteMilliseconds: 1_000,
        attachMilliseconds: 1_000,
        unattachedResources: "Unavailable",
    },
    "an invited account is Associated and sees the share, and what has ended is listed": {
        externalAssociation: "Associated",
        pendingShareVisible: true,
        pendingStatusForAllReceivers: true,
        deletedShareVisible: true,
        deletedShareAssociations: "Disassociated",
        finishedInvitationBlocks: true,
    },
};

const oneReceiver: Story["play"] = async (act) => {
    const { stage } = act;
    await act.declare({
        resources: { vSwitch, snapshot },
        receivers: { team: stage.receiver("team") },
    });
    await act.up();
    expect(await stage.seenBy("team")).toEqual(both);
    expect(await stage.invitationsTo("team")).toEqual(["Accepted"]);
    expect(await act.receivers()).toEqual({ team: { joined: true, sharedResourceIds: both } });
    await act.isSettled();
    await act.destroy();
    expect(await stage.seenBy("team")).toBeUndefined();
};

export const receivers: readonly Story[] = [
    { name: "one receiver outside the directory", play: oneReceiver },
    ...Object.entries(otherServices).map(
        ([name, settings = {}]): Story => ({
            name: `one receiver outside the directory; ${name}`,
            settings,
            play: oneReceiver,
        }),
    ),
    {
        name: "three receivers, one of them in the sender's directory",
        async play(act) {
            const { stage } = act;
            const names = ["team", "partner", "member"] as const;
            await act.declare({
                resources: { vSwitch },
                receivers: Object.fromEntries(names.map((name) => [name, stage.receiver(name)])),
            });
            await act.up();
            const one = { joined: true, sharedResourceIds: [vSwitch.resourceId] };
            expect(await act.receivers()).toEqual({ team: one, partner: one, member: one });
            for (const name of names) {
                expect(await stage.seenBy(name)).toEqual([vSwitch.resourceId]);
            }
            expect(await stage.invitationsTo("member")).toEqual([]);
            await act.isSettled();
            await act.destroy();
        },
    },
];
