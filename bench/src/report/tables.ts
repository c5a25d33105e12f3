import { table } from "table";
import type { Row } from "../figures/evaluate";
import { inUnits } from "../figures/format";
import { medianOf, pairedRatio } from "../figures/statistics";
import type { Sample } from "../run/sample";
import { type Subject, subjects } from "../subject";
import { type Compared, calls, comparedSamples, memory, samplesOf, state, times } from "./compared";

/** The figures with their goals. */
export function goalsTable(findings: readonly Row[]): string {
    return markdown([
        ["figure", "N", "floor", "ours", "ratio", "goal", ""],
        ...findings.map(({ figure, sizes, floor, ours, ratio, goal, verdict }) => [
            figure.title,
            sizes.join(", "),
            floor,
            ours,
            ratio,
            goal,
            verdict,
        ]),
    ]);
}

/** In the table, the title alone has to say what is counted. */
const rows: readonly Compared[] = [
    ...times,
    ...calls.map((one) => ({ ...one, title: `calls, ${one.title}` })),
    ...memory,
    ...state,
];

/** Ours beside the floor and the peers, each with its ratio to the floor. */
export function peersTable(samples: readonly Sample[]): string {
    const own = comparedSamples(samples);
    const cell = (subject: Subject, { command, measure }: Compared) => {
        const of = (who: Subject) => samplesOf(own, who, command);
        const value = inUnits(medianOf(of(subject), measure), measure);
        const ratio = measure === "calls" ? null : pairedRatio(of(subject), of("floor"), measure);
        return ratio === null || subject === "floor" ? value : `${value} (${ratio.toFixed(2)}×)`;
    };
    return markdown([
        [`N = ${own[0]?.size}`, ...subjects],
        ...rows.map((row) => [row.title, ...subjects.map((subject) => cell(subject, row))]),
    ]);
}

/** A table that reads well in a terminal and is one in Markdown, too. */
function markdown(rows: string[][]): string {
    const line = { bodyLeft: "|", bodyRight: "|", bodyJoin: "|" };
    const rule = { joinBody: "-", joinLeft: "|", joinRight: "|", joinJoin: "|" };
    return table(rows, {
        border: { ...line, ...rule },
        drawHorizontalLine: (index) => index === 1,
    });
}
