import { readdirSync } from "node:fs";
import { formsOf, refreshAndPreview } from "../support/recordedStates/findings";
import { play } from "../support/recordedStates/play";
import { readRecordedState, statesFolder } from "../support/recordedStates/recordedState";

const recordings = readdirSync(statesFolder).flatMap((name) =>
    (["dynamic", "plugin"] as const).map((adapter) => [name, adapter] as const),
);

/**
 * Users have such states. If one is read or previewed in another way than by the build that recorded it, the code has to
 * be mended: to record it anew would hide that. test/fixtures/README.md says when another one is recorded, and how.
 */
test.each(recordings)(
    "states/%s/%s: read back as it was recorded, and planned for as then",
    async (name, adapter) => {
        const { findings, ...recorded } = await readRecordedState(name, adapter);
        const { after, planned, writes } = await play(adapter, recorded, async (stack, stage) => ({
            ...(await refreshAndPreview(stack, stage)),
            writes: stage.emulator.requests.filter(({ operation }) => !/^(List|Get|Assume)/.test(operation)),
        }));
        const expected = Object.entries({ ...formsOf(recorded.state), ...findings.refreshed });
        // Fields may have been added since.
        for (const [resource, form] of expected) {
            expect({ [resource]: after[resource] ?? null }).toMatchObject({ [resource]: form });
        }
        expect(Object.keys(after).sort()).toEqual(
            expected.flatMap(([resource, form]) => (form === null ? [] : resource)).sort(),
        );
        expect(planned).toEqual(findings.planned);
        expect(writes).toEqual([]);
    },
);
