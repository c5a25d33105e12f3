import { median } from "../../../bench/src/figures/median";
import { medianOf, pairedRatio } from "../../../bench/src/figures/statistics";
import { sample } from "./samples";

test.each([
    [[3], 3],
    [[9, 1, 4], 4],
    [[1, 2, 30, 4], 3],
])("the median of %j is %d", (numbers, middle) => {
    expect(median(numbers)).toBe(middle);
});

test("no numbers have no median", () => {
    expect(() => median([])).toThrow("There is no median of no numbers.");
    expect(medianOf([sample({ peakBytes: null })], "peakBytes")).toBeNull();
});

test("a ratio compares samples of the same round, so that a slow round does not affect it", () => {
    const floor = [1_000, 4_000, 1_000].map((milliseconds, round) =>
        sample({ subject: "floor", milliseconds, round }),
    );
    const ours = [1_100, 4_400, 1_300].map((milliseconds, round) => sample({ milliseconds, round }));
    expect(pairedRatio(ours, floor, "milliseconds")).toBeCloseTo(1.1);
});

test("a repetition of a command is compared with the same repetition of the floor", () => {
    const floor = [1_000, 4_000, 2_000].map((milliseconds, repetition) =>
        sample({ subject: "floor", milliseconds, repetition }),
    );
    const ours = [1_100, 4_400, 2_600].map((milliseconds, repetition) =>
        sample({ milliseconds, repetition }),
    );
    expect(pairedRatio(ours, floor, "milliseconds")).toBeCloseTo(1.1);
});

test("without a pair there is no ratio", () => {
    expect(pairedRatio([sample({ round: 1 })], [sample({ subject: "floor" })], "milliseconds")).toBeNull();
    expect(pairedRatio([sample({})], [sample({ subject: "floor" })], "peakBytes")).toBeNull();
});
