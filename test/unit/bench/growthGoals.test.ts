import { flatCalls, flatTime } from "../../../bench/src/figures/growthGoals";
import { sample } from "./samples";

test("growth is measured per response, and growth within the tolerance counts as flat", () => {
    const samples = [sample({ size: 10, calls: 30 }), sample({ size: 100, calls: 315 })];
    expect(flatCalls("up", 0.05)(samples)).toMatchObject({ ours: "3.00 → 3.15", isMet: true });
    expect(flatCalls("up", 0.04)(samples).isMet).toBe(false);
});

test.each([
    [3_000, true],
    [3_300, false],
])("where the floor grows 1.5 times per response, %d ms for 100 is flat: %s", (milliseconds, isMet) => {
    const samples = [
        sample({ subject: "floor", size: 10, milliseconds: 100 }),
        sample({ subject: "floor", size: 100, milliseconds: 1_500 }),
        sample({ size: 10, milliseconds: 200 }),
        sample({ size: 100, milliseconds }),
    ];
    expect(flatTime("up", 0.05)(samples)).toMatchObject({ floor: "10 ms → 15 ms", isMet });
});
