import { shownBeside, timesFloorAtMost, timesWriteLimitAtMost } from "../../../bench/src/figures/ratioGoals";
import { sample } from "./samples";

test.each([
    [1_150, true],
    [1_151, false],
])("%d ms beside a floor of 1000 ms, at most 1.15 times: %s", (milliseconds, isMet) => {
    const samples = [sample({ subject: "floor" }), sample({ milliseconds })];
    expect(timesFloorAtMost("up", "milliseconds", 1.15)(samples)).toMatchObject({
        floor: "1.00 s",
        ratio: "1.15×",
        goal: "≤ 1.15×",
        isMet,
    });
});

test("memory that the system does not report has no verdict", () => {
    const samples = [sample({ subject: "floor" }), sample({})];
    expect(timesFloorAtMost("up", "peakBytes", 1.45)(samples)).toMatchObject({
        ours: "–",
        ratio: "–",
        isMet: null,
    });
});

test("samples without a floor are an error", () => {
    expect(() => timesFloorAtMost("up", "milliseconds", 1)([sample({})])).toThrow(
        "There is no sample of up with floor",
    );
});

test.each([
    [31_000, true],
    [31_001, false],
])(
    "200 writes at 10 a second in %d ms, of which the floor takes 9000, at most 1.1 times: %s",
    (milliseconds, isMet) => {
        const samples = [
            sample({ size: 200, milliseconds }),
            sample({ size: 200, subject: "floor", milliseconds: 9_000 }),
        ];
        expect(timesWriteLimitAtMost("up", "milliseconds", 1.1, 10)(samples)).toMatchObject({
            floor: "9.00 s",
            isMet,
        });
    },
);

test.each([
    [22_000, true],
    [22_001, false],
])("200 writes, %d ms from the first to the last, at most 1.1 times: %s", (writeSpan, isMet) => {
    const samples = [
        sample({ size: 200, writeSpan }),
        sample({ size: 200, subject: "floor", milliseconds: 9_000 }),
    ];
    expect(timesWriteLimitAtMost("up", "writeSpan", 1.1, 10)(samples)).toMatchObject({ isMet });
});

test("a goal for writes is missed if there were none", () => {
    const samples = [sample({ size: 200 }), sample({ subject: "floor" })];
    expect(timesWriteLimitAtMost("up", "writeSpan", 1.1, 10)(samples)).toMatchObject({
        floor: "–",
        isMet: false,
    });
});

test("one subject is shown beside another, without a goal", () => {
    const samples = [
        sample({ subject: "accounts", milliseconds: 1_000 }),
        sample({ subject: "providers", milliseconds: 2_500 }),
    ];
    expect(shownBeside("up", "milliseconds", "providers", "accounts")(samples)).toEqual({
        floor: "1.00 s",
        ours: "2.50 s",
        ratio: "2.50×",
        goal: "shown",
        isMet: null,
    });
});
