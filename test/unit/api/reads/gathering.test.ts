import { Gathering } from "../../../../provider/src/api/reads/gathering";

const start = Date.parse("2026-01-02T03:04:05Z");

/** Reads that come alone, one after another. @returns how long each waited */
function alone(gathering: Gathering, count: number, now = start): number[] {
    return Array.from({ length: count }, () => {
        const wait = gathering.wait(now);
        gathering.ended(1, wait, now);
        return wait;
    });
}

test("the first twenty reads go out at once, the later ones wait for others", () => {
    expect(alone(new Gathering(), 22)).toEqual([...Array(20).fill(0), 150, 150]);
});

test("reads that came together count each", () => {
    const gathering = new Gathering();
    gathering.ended(20, 0, start);
    expect(gathering.wait(start)).toBe(150);
});

test("after ten seconds without a read the next ones are the first again", () => {
    const gathering = new Gathering();
    gathering.ended(20, 0, start);
    expect(gathering.wait(start + 9_999)).toBe(150);
    expect(gathering.wait(start + 10_000)).toBe(0);
});

test("where nobody comes they stop waiting, until two come together", () => {
    const gathering = new Gathering();
    expect(alone(gathering, 27).slice(20)).toEqual([...Array(5).fill(150), 0, 0]);
    gathering.ended(2, 0, start);
    expect(alone(gathering, 6)).toEqual([...Array(5).fill(150), 0]);
});

test("one wait with company makes up for those in vain", () => {
    const gathering = new Gathering();
    alone(gathering, 24);
    gathering.ended(2, 150, start);
    expect(alone(gathering, 6)).toEqual([...Array(5).fill(150), 0]);
});
