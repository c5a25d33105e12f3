import { overBudget } from "../../runner/budget";

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
