import { inEmulatorTime } from "../../emulatorTime";
import { region } from "../../scene/testService";
import type { Act } from "../act";
import { vSwitch } from "../declared";
import { type ByHandOptions, byHand } from "../programs/byHand";
import { withTargets } from "../programs/withTargets";
import type { Story } from "../story";

const longAfter = 73 * 60 * 60 * 1_000;

async function upByHand(act: Act, options: ByHandOptions): Promise<void> {
    await writeByHand(act, options);
    await act.up();
}

function writeByHand(act: Act, options: ByHandOptions): Promise<void> {
    return act.write(
        byHand({ resources: { vSwitch }, receivers: { team: act.stage.receiver("team") } }, options),
    );
}

/** Has one side's removals tried again and again until the other side's is done. */
function delayRemovals({ stage }: Act, side: "sender" | "team"): void {
    const operation = "DisassociateResourceShare";
    const { id: accountId } = stage.account(side);
    const delay = stage.emulator.faults.add({ kind: "throttle", operation, accountId });
    const stop = stage.emulator.onRequest((request) => {
        if (request.operation === operation && request.accountId !== accountId && request.code === null) {
            stop();
            delay.remove();
        }
    });
}

/** Programs that are declared by hand, and end otherwise than one might think. */
export const traps: readonly Story[] = [
    {
        name: "ResourceShare with targets, and the share is Pending: each side waits for the other",
        async play(act) {
            const { stage } = act;
            await act.write(withTargets(vSwitch, stage.receiver("team"), stage.plugin.shortTimeout));
            const output = await act.failingUp();
            expect(output).toMatch(
                /timeout while waiting for state to become 'Active' \(last state: 'Pending'/,
            );
            // The share's id never came: the response has not begun.
            expect(await stage.invitationsTo("team")).toEqual(["Pending"]);
            expect(await act.stack.resource("team")).toBeUndefined();

            // The share is in the state now, and its update waits for nothing.
            await act.up();
            expect(await act.receivers()).toEqual({
                team: { joined: true, sharedResourceIds: [vSwitch.resourceId] },
            });
            await act.refresh();
            await act.isSettled();
            await act.destroy();
        },
    },
    {
        name: "ResourceShare with targets, and the share is Active",
        settings: { pendingShareStatus: "Active" },
        async play(act) {
            const { stage } = act;
            await act.write(withTargets(vSwitch, stage.receiver("team"), "5m"));
            await act.up();
            expect(await stage.seenBy("team")).toEqual([vSwitch.resourceId]);
            await act.isSettled();
            await act.destroy();
        },
    },
    {
        name: "the receiver rejects: the sender's target fails",
        async play(act) {
            const { stage } = act;
            await writeByHand(act, { response: "reject" });
            expect(await act.failingUp()).toMatch(/Failed to reach target status. Last status: Failed/);
            expect(await stage.invitationsTo("team")).toEqual(["Rejected"]);
            expect(await act.stack.outputsOf("team")).toMatchObject({
                response: "reject",
                status: "Rejected",
            });

            expect(await act.failingUp()).toContain("doesn't support update");
            expect(await stage.invitationsTo("team")).toEqual(["Rejected"]);
            await act.refresh();
            await act.destroy();
        },
    },
    {
        name: "destroy with `leave`: the sender's removal comes first",
        async play(act) {
            await upByHand(act, { onDelete: "leave" });
            await act.isSettled();
            delayRemovals(act, "team");
            await act.destroy();
            expect(await act.stage.seenBy("team")).toBeUndefined();
        },
    },
    {
        name: "destroy with `leave`: the receiver leaves first, and the sender's removal is refused",
        async play(act) {
            const { stage, stack } = act;
            await upByHand(act, { onDelete: "leave" });
            delayRemovals(act, "sender");
            expect(await act.failingDestroy()).toContain("DisassociateInvalid");
            expect(await stage.seenBy("team")).toBeUndefined();
            expect(await stack.resource("team")).toBeUndefined();

            // What has ended is listed for days, so that a refresh finds the target; no removal can succeed.
            stage.emulator.faults.clear();
            await stack.refresh();
            expect(await act.failingDestroy()).toContain("DisassociateInvalid");
            await forget(act, "to-team");
            await act.destroy();
        },
    },
    {
        name: "the program drops the sender's target and keeps the response",
        async play(act) {
            const { stage, stack } = act;
            await upByHand(act, {});
            await writeByHand(act, { targets: false, responseTimeout: "1m" });
            await act.up();
            expect(await stage.seenBy("team")).toBeUndefined();

            expect(await act.refresh()).toMatch(
                new RegExp(`removed from the state: account ${stage.account("team").id} is no longer in`),
            );
            expect(await stack.resource("team")).toBeUndefined();
            expect(await act.failingUp(inEmulatorTime(stage.emulator))).toMatch(
                /Gave up waiting for the share of .* If the owner has removed this account from the share since, or somebody has left it, ask/,
            );
            expect(await stack.resource("team")).toBeUndefined();
            await act.destroy();
        },
    },
    {
        name: "the sender removes the receiver by hand, and the target does not notice",
        async play(act) {
            const { stage, stack } = act;
            await upByHand(act, {});
            const { resourceShareId } = await stack.stack.outputs();
            const removal = { ResourceShareId: String(resourceShareId), Targets: [stage.account("team").id] };
            await stage.emulator.call(stage.sender.id, "DisassociateResourceShare", removal, region);

            await act.refresh();
            expect(await stack.resource("team")).toBeUndefined();
            expect(await stack.outputsOf("to-team")).toMatchObject({ status: "Disassociated" });
            expect(await act.failingDestroy()).toContain("DisassociateInvalid");

            // Once the service no longer lists it, a refresh takes it out of the state.
            stage.emulator.clock.advance(longAfter);
            await stack.refresh();
            expect(await stack.resource("to-team")).toBeUndefined();
            await act.destroy();
        },
    },
];

/** Takes a resource out of the state, and changes nothing else. */
async function forget({ stack }: Act, name: string): Promise<void> {
    const { urn = "" } = (await stack.resource(name)) ?? {};
    const { exitCode, output } = await stack.stack.run(["state", "delete", urn, "--yes"]);
    expect({ exitCode, output }).toMatchObject({ exitCode: 0 });
}
