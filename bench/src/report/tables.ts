import { table } from "table";
import type { Row } from "../figures/evaluate";
import { inUnits } from "../figures/format";
import { type Measure, medianOf, pairedRatio } from "../figures/statistics";
import type { Sample } from "../run/sample";
import type { Command } from "../run/scenario";
import { type Subject, subjects } from "../subject";

/** The figures with their goals. */
export function goalsTable(rows: readonly Row[]): string {
    return markdown([
        ["figure", "N", "floor", "ours", "ratio", "goal", ""],
        ...rows.map(({ figure, sizes, floor, ours, ratio, goal, verdict }) => [
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

const compared: readonly { readonly title: string; readonly command: Command; readonly measure: Measure }[] =
    [
        { title: "up", command: "up", measure: "milliseconds" },
        { title: "up with nothing to do", command: "idle", measure: "milliseconds" },
        { title: "refresh", command: "refresh", measure: "milliseconds" },
        { title: "destroy", command: "destroy", measure: "milliseconds" },
        { title: "calls of up", command: "up", measure: "calls" },
        { title: "calls of refresh", command: "refresh", measure: "calls" },
        { title: "calls of destroy", command: "destroy", measure: "calls" },
        { title: "memory of the provider process, up", command: "up", measure: "peakBytes" },
        { title: "memory of the provider process, refresh", command: "refresh", measure: "peakBytes" },
        { title: "state of a response", command: "up", measure: "stateBytes" },
    ];

/** Ours beside the floor and the peers, each with its ratio to the floor. */
export function peersTable(samples: readonly Sample[]): string {
    const own = samples.filter(({ scenario }) => scenario === "peers");
    const cell = (subject: Subject, command: Command, measure: Measure) => {
        const of = (who: Subject) =>
            own.filter((sample) => sample.subject === who && sample.command === command);
        const value = inUnits(medianOf(of(subject), measure), measure);
        const ratio = measure === "calls" ? null : pairedRatio(of(subject), of("floor"), measure);
        return ratio === null || subject === "floor" ? value : `${value} (${ratio.toFixed(2)}×)`;
    };
    return markdown([
        [`N = ${own[0]?.size}`, ...subjects],
        ...compared.map(({ title, command, measure }) => [
            title,
            ...subjects.map((subject) => cell(subject, command, measure)),
        ]),
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
