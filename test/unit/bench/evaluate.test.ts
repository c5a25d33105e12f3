import { evaluate } from "../../../bench/src/figures/evaluate";
import { figures } from "../../../bench/src/figures/figures";
import { drawChart } from "../../../bench/src/report/chart";
import { circumstances, parseResults, type Results, thisMachine } from "../../../bench/src/report/results";
import { goalsTable, peersTable } from "../../../bench/src/report/tables";
import { fullPlan, quickPlan, scenariosOf } from "../../../bench/src/run/scenario";
import { sample } from "./samples";

/** A run in which everything took as long, and made no call. */
function everything(isQuick: boolean): Results {
    const samples = scenariosOf(isQuick ? quickPlan : fullPlan).flatMap(
        ({ name, size, subjects, commands }) =>
            subjects.flatMap((subject) =>
                commands.map((command) =>
                    sample({ scenario: name, size, subject, command, calls: 1, stateBytes: 1_600 }),
                ),
            ),
    );
    return { time: "2026-01-01T00:00:00.000Z", isQuick, machine: thisMachine(), samples };
}

test("every figure has its samples in a full run and in a quick one", () => {
    for (const isQuick of [false, true]) {
        expect(evaluate(figures, everything(isQuick)).map(({ figure }) => figure.name)).toEqual(
            figures.map(({ name }) => name),
        );
    }
});

test("a quick run judges counts and sizes, no times", () => {
    for (const { figure, verdict } of evaluate(figures, everything(true))) {
        expect(verdict === "not judged").toBe(!figure.isExact);
    }
});

test("a figure that was not measured is left out", () => {
    const results = everything(false);
    const some = { ...results, samples: results.samples.filter(({ scenario }) => scenario === "crowd") };
    expect(evaluate(figures, some).map(({ figure }) => figure.name)).toEqual(["crowd"]);
});

test("memory is judged where the stack is largest, growth over all sizes", () => {
    const rows = evaluate(figures, everything(false));
    const sizesOf = (name: string) => rows.find(({ figure }) => figure.name === name)?.sizes;
    expect(sizesOf("memory")).toEqual([1_000]);
    expect(sizesOf("growth-up")).toEqual([10, 100, 1_000]);
});

test("the goals are those of a full run's sizes", () => {
    const goals = Object.fromEntries(
        evaluate(figures, everything(false)).map(({ figure, goal }) => [figure.name, goal]),
    );
    expect(goals).toMatchObject({
        refresh: "≤ 1.15×",
        "refresh-calls": "≤ 15",
        crowd: "≤ 3",
        up: "≤ 1.25×",
        limits: "≤ 1.1×",
        throttled: "≤ 1.0 %",
        idle: "≤ 1.05×",
        "idle-calls": "none",
        "preview-calls": "none",
        single: "list, write, list",
        memory: "≤ 1.25×",
        state: "≤ 1.1×",
    });
});

test("the tables are tables in Markdown", () => {
    const results = everything(false);
    const lines = goalsTable(evaluate(figures, results)).trim().split("\n");
    expect(lines).toHaveLength(figures.length + 2);
    expect(lines[1]).toMatch(/^(\|-+)+\|$/);
    expect(peersTable(results.samples)).toContain("| N = 100");
});

test("the chart needs no browser, and shows every subject", () => {
    const chart = drawChart(everything(false).samples);
    expect(chart).toMatch(/^<svg /);
    for (const text of ["the floor", "this package", "documented", "accepter", "(N = 100)"]) {
        expect(chart).toContain(text);
    }
    expect(drawChart([])).toBeNull();
});

test("results survive being kept, and nothing else is taken for them", () => {
    const results = everything(true);
    expect(parseResults(JSON.stringify(results))).toEqual(results);
    expect(() => parseResults('{"samples": 1}')).toThrow("not the results of a run");
});

test("one line says how the numbers came about", () => {
    const results = everything(true);
    expect(circumstances(results)).toMatch(/GiB.*2026-01-01T00:00:00.000Z; medians of 1 round$/);
    const two = { ...results, samples: [...results.samples, sample({ round: 1 })] };
    expect(circumstances(two)).toMatch(/medians of 2 rounds$/);
});
