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
import type { Sample } from "../../../bench/src/run/sample";
import { sample } from "./samples";

/** A run in which every command took equally long. */
function everything(isQuick: boolean): Results {
    const samples = scenariosOf(isQuick ? quickPlan : fullPlan).flatMap(
        ({ name, size, subjects, commands }) =>
            subjects.flatMap((subject) =>
                commands.map((command) =>
                    sample({ scenario: name, size, subject, command, stateBytes: 1_600 }),
                ),
            ),
    );
    return { time: "2026-01-01T00:00:00.000Z", isQuick, machine: thisMachine(), samples };
}

const upFigure = figures.filter(({ title }) => title === "up");

function evaluateUp(...samples: readonly Sample[]) {
    return evaluate(upFigure, { samples, isQuick: false });
}

test("every figure has samples, both in a full run and in a quick one", () => {
    for (const isQuick of [false, true]) {
        expect(evaluate(figures, everything(isQuick)).map(({ figure }) => figure)).toEqual(figures);
    }
});

test("a quick run checks the size of the state, but no times", () => {
    const checked = evaluate(figures, everything(true)).filter(({ status }) => status !== "not checked");
    expect(checked.map(({ figure, status }) => [figure.title, status])).toEqual([
        ["state of a response", "met"],
    ]);
});

test("a goal for memory is not checked if the system does not report memory", () => {
    const statuses = Object.fromEntries(
        evaluate(figures, everything(false)).map(({ figure, status }) => [figure.title, status]),
    );
    expect(statuses).toMatchObject({
        refresh: "met",
        "memory of the provider process, up": "not checked",
    });
});

test("a figure that was not measured is left out", () => {
    const { samples, ...results } = everything(false);
    const some = { ...results, samples: samples.filter(({ scenario }) => scenario === "explicitProviders") };
    expect(evaluate(figures, some).map(({ figure }) => figure.subject)).toEqual(["providers", "providers"]);
});

test.each([
    [1_100, "met"],
    [1_101, "missed"],
])("%d ms beside a floor of 1000 ms, at most 1.1 times: %s", (milliseconds, status) => {
    expect(evaluateUp(sample({ subject: "floor" }), sample({ milliseconds }))).toMatchObject([
        { size: 500, base: "1.00 s", subject: "1.10 s", ratio: "1.10×", goal: "≤ 1.1×", status },
    ]);
});

test("what has no goal is shown", () => {
    const samples = [
        sample({ scenario: "explicitProviders", subject: "accounts" }),
        sample({ scenario: "explicitProviders", subject: "providers", milliseconds: 2_500 }),
    ];
    expect(evaluate(figures, { samples, isQuick: false })[0]).toMatchObject({
        base: "1.00 s",
        subject: "2.50 s",
        ratio: "2.50×",
        goal: "shown",
        status: "not checked",
    });
});

test("samples without a floor are an error", () => {
    expect(() => evaluateUp(sample({}))).toThrow("There is no sample of up with floor");
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
