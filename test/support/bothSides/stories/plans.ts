import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { failed } from "../../testStack";
import { snapshot, vSwitch } from "../declared";
import type { Story } from "../story";

/** What a preview has saved is carried out, and nothing else. */
export const plans: readonly Story[] = [
    {
        name: "an update plan of a new share, and of a change, is carried out; what is not in it is refused",
        async play(act) {
            const { stage, stack } = act;
            const folder = await mkdtemp(join(tmpdir(), "resource-sharing-plan-"));
            const file = join(folder, "plan.json");
            const carryOut = async () => {
                await stack.preview([`--save-plan=${file}`]);
                return stack.up([`--plan=${file}`]);
            };
            try {
                const team = stage.receiver("team");
                const first = { resources: { vSwitch }, receivers: { team } };
                await act.declare(first);
                await carryOut();
                expect(await stage.seenBy("team")).toEqual([vSwitch.resourceId]);

                const partner = stage.receiver("partner");
                await act.declare({ resources: { vSwitch, snapshot }, receivers: { team, partner } });
                await carryOut();
                const both = [snapshot.resourceId, vSwitch.resourceId];
                expect(await stage.seenBy("partner")).toEqual(both);

                await act.declare(first);
                expect(failed(await stack.stack.up([`--plan=${file}`]))).toContain("violates plan");
                expect(await stage.seenBy("partner")).toEqual(both);
                await carryOut();
                expect(await stage.seenBy("partner")).toBeUndefined();
                expect(await stage.seenBy("team")).toEqual([vSwitch.resourceId]);
                await act.destroy();
            } finally {
                await rm(folder, { recursive: true, force: true });
            }
        },
    },
];
