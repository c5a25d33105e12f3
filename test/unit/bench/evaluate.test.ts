import { evaluate } from "../../../bench/src/figures/evaluate";
import { figures } from "../../../bench/src/figures/figures";
import { drawChart } from "../../../bench/src/report/chart";
import {
    describeConditions,
    parseResults,
    type Results,
    thisMachine,
} from "../../../bench/src/report/results";
import { alternativesTable, goalsTable } from "../../../bench/src/report/tables";
import { fullPlan, quickPlan, scenariosOf } from "../../../bench/src/run/plan";
import { sample } from "./samples";

/** A run in which every command took equally long and made one call. */
function everything(isQuick: boolean): Results {
    const samples = scenariosOf(isQuick ? quickPlan : fullPlan).flatMap(
        ({ name, size, subjects, commands }) =>
            subjects.flatMap((subject) =>
                commands.map((command) =>
                    sample({
                        scenario: name,
                        size,
                        subject,
                        command,
                        calls: 1,
                        processes: 1,
                        stateBytes: 1_600,
                    }),
                ),
            ),
    );
    return { time: "2026-01-01T00:00:00.000Z", isQuick, machine: thisMachine(), samples };
}

test("every figure has samples, both in a full run and in a quick one", () => {
    for (const isQuick of [false, true]) {
        expect(evaluate(figures, everything(isQuick)).map(({ figure }) => figure.name)).toEqual(
            figures.map(({ name }) => name),
        );
    }
});

test("a quick run checks counts and sizes, but no times", () => {
    for (const { figure, status } of evaluate(figures, everything(true))) {
        expect(status === "not checked").toBe(!figure.isCheckedInQuickRun);
    }
});

test("a goal for memory is not checked if the system does not report memory", () => {
    const statuses = Object.fromEntries(
        evaluate(figures, everything(false)).map(({ figure, status }) => [figure.name, status]),
    );
    expect(statuses).toMatchObject({
        "memory-up": "not checked",
        refresh: "met",
        "up-calls-per-response": "met",
    });
});

test("a figure that was not measured is left out", () => {
    const results = everything(false);
    const some = {
        ...results,
        samples: results.samples.filter(({ scenario }) => scenario === "oldInvitations"),
    };
    expect(evaluate(figures, some).map(({ figure }) => figure.name)).toEqual(["old-invitations"]);
});

test("memory and calls per response are checked for the largest stack, growth for all sizes", () => {
    const rows = evaluate(figures, everything(false));
    const sizesOf = (name: string) => rows.find(({ figure }) => figure.name === name)?.sizes;
    expect(sizesOf("memory-up")).toEqual([1_000]);
    expect(sizesOf("memory-refresh")).toEqual([1_000]);
    expect(sizesOf("up-calls-per-response")).toEqual([1_000]);
    expect(sizesOf("growth-up")).toEqual([10, 100, 1_000]);
});

test("the goals are those for the sizes of a full run", () => {
    const goals = Object.fromEntries(
        evaluate(figures, everything(false)).map(({ figure, goal }) => [figure.name, goal]),
    );
    expect(goals).toMatchObject({
        refresh: "≤ 1.08×",
        "refresh-calls": "≤ 15",
        "old-invitations": "≤ 3",
        up: "≤ 1.1×",
        "up-rate-limited": "≤ 1.1×",
        "up-throttled": "≤ 1.0 %",
        "no-op-up": "≤ 1.05×",
        "no-op-up-calls": "none",
        "preview-calls": "none",
        "single-calls": "list, write, list",
        "memory-up": "≤ 1.45×",
        "memory-refresh": "≤ 1.45×",
        state: "≤ 1.1×",
        "up-calls-per-response": "≤ 2.15",
        "growth-up-calls": "flat or falling",
    });
});

test("the tables are valid Markdown", () => {
    const results = everything(false);
    const lines = goalsTable(evaluate(figures, results)).trim().split("\n");
    expect(lines).toHaveLength(figures.length + 2);
    expect(lines[1]).toMatch(/^(\|-+)+\|$/);
    expect(alternativesTable(results.samples)).toContain("| N = 100");
});

test("the chart is drawn without a browser and shows every subject", () => {
    const chart = drawChart(everything(false).samples);
    expect(chart).toMatch(/^<svg /);
    for (const text of ["the floor", "this package", "documented", "accepter", "(N = 100)"]) {
        expect(chart).toContain(text);
    }
    expect(drawChart([])).toBeNull();
});

test("results can be written and parsed, and nothing else is accepted", () => {
    const results = everything(true);
    expect(parseResults(JSON.stringify(results), "run.json")).toEqual(results);
    for (const content of ['{"samples": 1}', "not JSON"]) {
        expect(() => parseResults(content, "run.json")).toThrow(
            "run.json does not contain the results of a benchmark run.",
        );
    }
});

test("one line describes the machine, the time and the number of rounds", () => {
    const results = everything(true);
    expect(describeConditions(results)).toMatch(/GiB.*2026-01-01T00:00:00.000Z; medians of 1 round$/);
    const two = { ...results, samples: [...results.samples, sample({ round: 1 })] };
    expect(describeConditions(two)).toMatch(/medians of 2 rounds$/);
});
