import { DemandCount } from "../../../../provider/src/api/reads/demandCount";

const start = Date.parse("2026-01-02T03:04:05Z");

test("the demand is what was read within ten seconds", () => {
    const demand = new DemandCount();
    demand.add(4, start);
    expect(demand.add(1, start + 9_999)).toBe(5);
    expect(demand.add(1, start + 10_000)).toBe(2);
    expect(demand.add(1, start + 30_000)).toBe(1);
});
