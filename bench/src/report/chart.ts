import { init } from "echarts";
import { medianOf, pairedRatio } from "../figures/statistics";
import type { Sample } from "../run/sample";
import type { Command } from "../run/scenario";
import { type Subject, subjects } from "../subject";

const size = { width: 880, height: 760 };
const colours: Readonly<Record<Subject, string>> = {
    floor: "#8c959f",
    ours: "#0969da",
    documented: "#bf8700",
    accepter: "#cf222e",
};
const shown: readonly { readonly title: string; readonly command: Command }[] = [
    { title: "up", command: "up" },
    { title: "up, nothing to do", command: "idle" },
    { title: "refresh", command: "refresh" },
    { title: "destroy", command: "destroy" },
];

/** Draws time, state, memory and calls beside those of the floor and the peers; null without samples of them. */
export function drawChart(samples: readonly Sample[]): string | null {
    const own = samples.filter(({ scenario }) => scenario === "peers");
    if (own.length === 0) {
        return null;
    }
    const chart = init(null, null, { renderer: "svg", ssr: true, ...size });
    chart.setOption({
        animation: false,
        color: subjects.map((subject) => colours[subject]),
        backgroundColor: "#ffffff",
        title: [
            { text: `Times the floor, N = ${own[0]?.size}`, left: 10, top: 35, textStyle: { fontSize: 14 } },
            { text: "Calls", left: 10, top: 425, textStyle: { fontSize: 14 } },
        ],
        legend: { data: [...subjects], top: 5 },
        grid: [
            { left: 60, right: 20, top: 75, height: 310 },
            { left: 60, right: 20, top: 465, height: 250 },
        ],
        xAxis: [
            {
                gridIndex: 0,
                data: [...shown.map(({ title }) => title), "memory, up", "memory, refresh", "state"],
            },
            { gridIndex: 1, data: shown.map(({ title }) => title) },
        ],
        yAxis: [{ gridIndex: 0 }, { gridIndex: 1 }],
        series: subjects.flatMap((subject) => [
            { ...bars(subject, 0), data: ratiosOf(own, subject) },
            { ...bars(subject, 1), data: callsOf(own, subject) },
        ]),
    });
    const drawn = chart.renderToSVGString();
    chart.dispose(); // its timer would keep this process alive
    return drawn;
}

function bars(subject: Subject, panel: number) {
    return {
        type: "bar",
        name: subject,
        xAxisIndex: panel,
        yAxisIndex: panel,
        itemStyle: { color: colours[subject] },
        label: { show: true, position: "top", fontSize: 9 },
    };
}

function ratiosOf(samples: readonly Sample[], subject: Subject): (number | null)[] {
    const ratio = (command: Command, measure: "milliseconds" | "peakBytes" | "stateBytes") => {
        const value = pairedRatio(of(samples, subject, command), of(samples, "floor", command), measure);
        return value === null ? null : Number(value.toFixed(2));
    };
    return [
        ...shown.map(({ command }) => ratio(command, "milliseconds")),
        ratio("up", "peakBytes"),
        ratio("refresh", "peakBytes"),
        ratio("up", "stateBytes"),
    ];
}

function callsOf(samples: readonly Sample[], subject: Subject): (number | null)[] {
    return shown.map(({ command }) => medianOf(of(samples, subject, command), "calls"));
}

function of(samples: readonly Sample[], subject: Subject, command: Command): Sample[] {
    return samples.filter((sample) => sample.subject === subject && sample.command === command);
}
