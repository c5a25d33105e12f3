import { overBudget, recordOf } from "../../runner/budget";

/** Twenty-one files, of 10 s each. */
const recorded = Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`file${index}`, 10]));
const times = (factor: number) =>
    Object.fromEntries(Object.entries(recorded).map(([file, seconds]) => [file, seconds * factor]));

test("a file that takes twice its time is named, on a fast machine and on a slow one", () => {
    expect(overBudget(recorded, { ...times(1), file3: 20.1 })).toEqual([
        "file3 took 20.1 s of CPU time, but may take 20.0 s.",
    ]);
    expect(overBudget(recorded, { ...times(3), file3: 61 })).toEqual([
        "file3 took 61.0 s of CPU time, but may take 60.0 s.",
    ]);
});

test("a slow machine alone is no reason, nor is what a short file takes", () => {
    expect(overBudget(recorded, times(4))).toEqual([]);
    expect(overBudget({ ...recorded, short: 1 }, { ...times(1), short: 4.9, unknown: 4.9 })).toEqual([]);
});

test("a file that is not recorded may take five seconds", () => {
    expect(overBudget(recorded, { ...times(2), unknown: 10.2 })).toEqual([
        "unknown took 10.2 s of CPU time, but may take 10.0 s.",
    ]);
});

test("a few files do not tell how fast the machine is", () => {
    expect(overBudget(recorded, { file1: 10, file2: 10, file3: 1000 })).toEqual([]);
});

test("a whole run is recorded, without the files that take hardly any time", () => {
    const measured = { "unit/b.test.ts": 2, "unit/a.test.ts": 1, "engine/c.test.ts": 0.9 };
    const expected = { "unit/a.test.ts": 1, "unit/b.test.ts": 2 };
    expect(recordOf(undefined, measured)).toEqual(expected);
    expect(recordOf({ "engine/old.test.ts": 5 }, measured)).toEqual(expected);
});

test("a run of some folders is not recorded: it would take the place of all others", () => {
    expect(() => recordOf({ "unit/a.test.ts": 1, "engine/c.test.ts": 3 }, { "unit/a.test.ts": 1 })).toThrow(
        "without the tests of engine: run npm test or npm run test:full first.",
    );
});
