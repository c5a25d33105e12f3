import { BatchWindow, DemandCount } from "../../../../provider/src/api/reads/batching";

const start = Date.parse("2026-01-02T03:04:05Z");

/** Reads that come alone, one after another. @returns how long each waited */
function alone(window: BatchWindow, count: number, now = start): number[] {
    return Array.from({ length: count }, () => {
        const length = window.length(now);
        window.ended(1, length, now);
        return length;
    });
}

test("the first twenty reads go out at once, the later ones wait for others", () => {
    expect(alone(new BatchWindow(), 22)).toEqual([...Array(20).fill(0), 300, 300]);
});

test("reads that came together count each", () => {
    const window = new BatchWindow();
    window.ended(20, 0, start);
    expect(window.length(start)).toBe(300);
});

test("after five hundred reads, which the engine's state file makes rare, the next ones wait longer", () => {
    const window = new BatchWindow();
    window.ended(499, 300, start);
    expect(window.length(start)).toBe(300);
    window.ended(1, 0, start);
    expect(window.length(start)).toBe(700);
});

test("after ten seconds without a read the next ones are the first again", () => {
    const window = new BatchWindow();
    window.ended(20, 0, start);
    expect(window.length(start + 9_999)).toBe(300);
    expect(window.length(start + 10_000)).toBe(0);
});

test("where nobody comes they stop waiting, until two come together", () => {
    const window = new BatchWindow();
    expect(alone(window, 27).slice(20)).toEqual([...Array(5).fill(300), 0, 0]);
    window.ended(2, 0, start);
    expect(alone(window, 6)).toEqual([...Array(5).fill(300), 0]);
});

test("one wait with company makes up for those in vain", () => {
    const window = new BatchWindow();
    alone(window, 24);
    window.ended(2, 300, start);
    expect(alone(window, 6)).toEqual([...Array(5).fill(300), 0]);
});

test("the demand is what was read within the lifetime of a list", () => {
    const demand = new DemandCount();
    demand.add(4, start);
    expect(demand.add(1, start + 9_999)).toBe(5);
    expect(demand.add(1, start + 10_000)).toBe(2);
    expect(demand.add(1, start + 30_000)).toBe(1);
});
