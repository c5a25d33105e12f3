import { table } from "table";
import type { EvaluatedFigure } from "../figures/evaluate";
import { formatMeasure } from "../figures/format";
import { medianOf, pairedRatio } from "../figures/statistics";
import { type Sample, samplesOf } from "../run/sample";
import { type Compared, compared } from "../subject";
import { type Comparison, comparisonSamples, memory, state, times } from "./comparison";

/** A Markdown table of the figures and their goals. */
export function goalsTable(figures: readonly EvaluatedFigure[]): string {
    return markdown([
        ["figure", "N", "floor", "ours", "ratio", "goal", ""],
        ...figures.map(({ figure, size, base, subject, ratio, goal, status }) => [
            figure.title,
            String(size),
            base,
            subject,
            ratio,
            goal,
            status,
        ]),
    ]);
}

/** A Markdown table of all subjects side by side, each with its ratio to the floor. */
export function alternativesTable(samples: readonly Sample[]): string {
    const own = comparisonSamples(samples);
    const cell = (subject: Compared, { command, measure }: Comparison) => {
        const samplesWith = (subject: Compared) => samplesOf(own, subject, command);
        const value = formatMeasure(medianOf(samplesWith(subject), measure), measure);
        const ratio = pairedRatio(samplesWith(subject), samplesWith("floor"), measure);
        return ratio === null || subject === "floor" ? value : `${value} (${ratio.toFixed(2)}×)`;
    };
    return markdown([
        [`N = ${own[0]?.size}`, ...compared],
        ...[...times, ...memory, ...state].map((row) => [
            row.title,
            ...compared.map((subject) => cell(subject, row)),
        ]),
    ]);
}

/** A Markdown table with aligned columns, so that it is readable in a terminal, too. */
function markdown(rows: string[][]): string {
    const line = { bodyLeft: "|", bodyRight: "|", bodyJoin: "|" };
    const rule = { joinBody: "-", joinLeft: "|", joinRight: "|", joinJoin: "|" };
    return table(rows, {
        border: { ...line, ...rule },
        drawHorizontalLine: (index) => index === 1,
    });
}
