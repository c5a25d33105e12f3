import { snapshot, vSwitch } from "../declared";
import type { Story } from "../story";

/** What is declared later, or no longer. */
export const changes: readonly Story[] = [
    {
        name: "a receiver is added later, and removed later",
        async play(act) {
            const { stage } = act;
            const resources = { vSwitch };
            const team = stage.receiver("team");
            await act.declare({ resources, receivers: { team } });
            await act.up();

            await act.declare({ resources, receivers: { team, partner: stage.receiver("partner") } });
            await act.up();
            expect(await stage.seenBy("partner")).toEqual([vSwitch.resourceId]);
            expect(await stage.invitationsTo("team")).toEqual(["Accepted"]);

            await act.declare({ resources, receivers: { team } });
            await act.up();
            expect(await stage.seenBy("partner")).toBeUndefined();
            expect(await stage.seenBy("team")).toEqual([vSwitch.resourceId]);
            await act.isSettled();
            await act.destroy();
        },
    },
    {
        name: "a resource is added later, and its receiver sees it after a refresh",
        async play(act) {
            const { stage } = act;
            const receivers = { team: stage.receiver("team") };
            await act.declare({ resources: { vSwitch }, receivers });
            await act.up();

            const both = [snapshot.resourceId, vSwitch.resourceId];
            await act.declare({ resources: { vSwitch, snapshot }, receivers });
            await act.up();
            expect(await stage.seenBy("team")).toEqual(both);
            await act.refresh();
            await act.up();
            expect(await act.receivers()).toEqual({ team: { joined: true, sharedResourceIds: both } });
            await act.isSettled();
            await act.destroy();
        },
    },
];
