import {
    callsAtMost,
    callsInOrder,
    callsPerResponseAtMost,
    pauseAfterWriteAtMost,
    processesAtMost,
    throttledAtMost,
} from "../../../bench/src/figures/callGoals";
import { sample } from "./samples";

test("the round with the most calls is compared with the limit", () => {
    const samples = [12, 15].map((calls, round) => sample({ command: "refresh", calls, round }));
    expect(callsAtMost("refresh", (size) => (3 * size) / 100)(samples).isMet).toBe(true);
    expect(callsAtMost("refresh", () => 14)(samples)).toMatchObject({
        ours: "15",
        goal: "≤ 14",
        isMet: false,
    });
    expect(callsAtMost("refresh", () => 0)(samples).goal).toBe("none");
});

test("the median of calls per response is compared with the limit", () => {
    const samples = [1_350, 1_300, 2_000].map((calls, round) => sample({ size: 1_000, calls, round }));
    expect(callsPerResponseAtMost("up", 1.35)(samples)).toMatchObject({
        ours: "1.35",
        goal: "≤ 1.35",
        isMet: true,
    });
    expect(callsPerResponseAtMost("up", 1.34)(samples).isMet).toBe(false);
});

test("throttled calls are counted over all rounds", () => {
    const samples = [sample({ calls: 300, throttled: 0 }), sample({ calls: 300, throttled: 6 })];
    expect(throttledAtMost("up", 0.01)(samples)).toMatchObject({ ours: "1.0 % (6 calls)", isMet: true });
    expect(throttledAtMost("up", 0.009)(samples).isMet).toBe(false);
});

test("the kinds of calls have to be in the given order in every round", () => {
    const goal = callsInOrder("up", ["list", "write", "list"]);
    const expected = ["ListResourceShareInvitations", "AcceptResourceShareInvitation", "ListResourceShares"];
    expect(goal([sample({ operations: expected })]).isMet).toBe(true);
    const rounds = [
        sample({ operations: expected }),
        sample({ operations: [...expected, "ListSharedResources"] }),
    ];
    expect(goal(rounds)).toMatchObject({ ours: "list, write, list, list", isMet: false });
    expect(goal([sample({ operations: null })]).isMet).toBe(false);
});

test("a pause is too long, or unknown because no call followed the write", () => {
    const goal = pauseAfterWriteAtMost("up", 50);
    expect(goal([sample({ pauseAfterWrite: 3 })])).toMatchObject({ ours: "3 ms", isMet: true });
    expect(goal([sample({ pauseAfterWrite: 500 })]).isMet).toBe(false);
    expect(goal([sample({ pauseAfterWrite: null })]).isMet).toBe(false);
});

test("the round with the most provider processes is compared with the limit", () => {
    const samples = [1, 2].map((processes, round) => sample({ subject: "accounts", processes, round }));
    expect(processesAtMost("up", 2, "accounts")(samples)).toMatchObject({ ours: "2", isMet: true });
    expect(processesAtMost("up", 1, "accounts")(samples).isMet).toBe(false);
    expect(processesAtMost("up", 1, "accounts")([sample({ subject: "accounts" })]).isMet).toBeNull();
});
