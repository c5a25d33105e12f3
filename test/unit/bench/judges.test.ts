import {
    callsAtMost,
    callsInOrder,
    noPauseAfterWrite,
    throttledAtMost,
    timesFloor,
    timesWrites,
} from "../../../bench/src/figures/judges";
import { sample } from "./samples";

test.each([
    [1_150, true],
    [1_151, false],
])("%d ms beside a floor of 1000 ms, at most 1.15 times: %s", (milliseconds, isMet) => {
    const samples = [sample({ subject: "floor" }), sample({ milliseconds })];
    expect(timesFloor("up", "milliseconds", 1.15)(samples)).toMatchObject({
        floor: "1.00 s",
        ratio: "1.15×",
        goal: "≤ 1.15×",
        isMet,
    });
});

test("memory that the system does not tell is no failure", () => {
    const samples = [sample({ subject: "floor" }), sample({})];
    expect(timesFloor("up", "peakBytes", 1.25)(samples)).toMatchObject({
        ours: "–",
        ratio: "–",
        isMet: true,
    });
});

test("a missing floor is a mistake of the bench", () => {
    expect(() => timesFloor("up", "milliseconds", 1)([sample({})])).toThrow("No sample of up with floor");
});

test("the round with the most calls counts", () => {
    const samples = [12, 15].map((calls, round) => sample({ command: "refresh", calls, round }));
    expect(callsAtMost("refresh", (size) => (3 * size) / 100)(samples).isMet).toBe(true);
    expect(callsAtMost("refresh", () => 14)(samples)).toMatchObject({
        ours: "15",
        goal: "≤ 14",
        isMet: false,
    });
    expect(callsAtMost("refresh", () => 0)(samples).goal).toBe("none");
});

test.each([
    [31_000, true],
    [31_001, false],
])(
    "200 writes at 10 a second in %d ms, 9000 of them the floor's, at most 1.1 times: %s",
    (milliseconds, isMet) => {
        const samples = [
            sample({ size: 200, milliseconds }),
            sample({ size: 200, subject: "floor", milliseconds: 9_000 }),
        ];
        expect(timesWrites("up", "milliseconds", 1.1, 10)(samples)).toMatchObject({ floor: "9.00 s", isMet });
    },
);

test.each([
    [22_000, true],
    [22_001, false],
])("200 writes, %d ms from the first to the last, at most 1.1 times: %s", (writing, isMet) => {
    const samples = [
        sample({ size: 200, writing }),
        sample({ size: 200, subject: "floor", milliseconds: 9_000 }),
    ];
    expect(timesWrites("up", "writing", 1.1, 10)(samples)).toMatchObject({ isMet });
});

test("writes that never came are no success", () => {
    const samples = [sample({ size: 200 }), sample({ subject: "floor" })];
    expect(timesWrites("up", "writing", 1.1, 10)(samples)).toMatchObject({ floor: "–", isMet: false });
});

test("throttled calls count over all rounds", () => {
    const samples = [sample({ calls: 300, throttled: 0 }), sample({ calls: 300, throttled: 6 })];
    expect(throttledAtMost("up", 0.01)(samples)).toMatchObject({ ours: "1.0 % (6 calls)", isMet: true });
    expect(throttledAtMost("up", 0.009)(samples).isMet).toBe(false);
});

test("the kinds of calls have to come in their order, in every round", () => {
    const judge = callsInOrder("up", ["list", "write", "list"]);
    const right = ["ListResourceShareInvitations", "AcceptResourceShareInvitation", "ListResourceShares"];
    expect(judge([sample({ operations: right })]).isMet).toBe(true);
    const rounds = [sample({ operations: right }), sample({ operations: [...right, "ListSharedResources"] })];
    expect(judge(rounds)).toMatchObject({ ours: "list, write, list, list", isMet: false });
    expect(judge([sample({ operations: null })]).isMet).toBe(false);
});

test("a write that no call follows has no pause to be proud of", () => {
    const judge = noPauseAfterWrite("up", 50);
    expect(judge([sample({ pauseAfterWrite: 3 })])).toMatchObject({ ours: "3 ms", isMet: true });
    expect(judge([sample({ pauseAfterWrite: 500 })]).isMet).toBe(false);
    expect(judge([sample({ pauseAfterWrite: null })]).isMet).toBe(false);
});
