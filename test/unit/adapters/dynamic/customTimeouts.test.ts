import { problemWithTimeouts, timeoutOf } from "../../../../provider/src/adapters/dynamic/customTimeouts";
import { sentenceOf } from "../../../../provider/src/common/inputProblem";
import { defaultTimeout } from "../../../../provider/src/resources/resourceHandler";

test.each([
    [{ create: "1h30m", read: "30s", update: "90s", delete: "1.5m" }],
    [{ create: "04da6b54-80e4-46f7-96ec-b56ff0331ba9" }],
    [{}],
])("%j is right", (customTimeouts) => {
    expect(problemWithTimeouts(customTimeouts)).toBeUndefined();
});

test.each<[name: string, customTimeouts: unknown, reason: RegExp]>([
    [
        "a bare number as a timeout",
        { create: "10" },
        /^customTimeouts\.create is "10", but must be a duration such as "10m"$/,
    ],
    ["a timeout of nothing", { create: "0s" }, /^customTimeouts\.create is "0s", but/],
    [
        "an operation that has no timeout",
        { diff: "1m" },
        /^customTimeouts has "diff", but there are create, read, update and delete/,
    ],
    ["a list of timeouts", ["1m"], /must be an object/],
])("%s is named", (_, customTimeouts, reason) => {
    const problem = problemWithTimeouts(customTimeouts);
    expect(problem && sentenceOf(problem)).toMatch(reason);
});

test("an operation has the time that is declared for it, or five minutes", () => {
    expect(timeoutOf("create", { create: "1h30m" })).toBe(90 * 60_000);
    expect(timeoutOf("read", { create: "1h30m", read: "30s" })).toBe(30_000);
    expect(timeoutOf("read", { create: "1h30m" })).toBe(defaultTimeout);
    expect(timeoutOf("delete", { create: "1h30m" })).toBe(defaultTimeout);
    expect(timeoutOf("update", undefined)).toBe(5 * 60_000);
});
