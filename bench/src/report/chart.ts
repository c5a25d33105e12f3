import { init } from "echarts";
import { type Measure, medianOf, pairedRatio } from "../figures/statistics";
import type { Sample } from "../run/sample";
import { type Subject, subjects } from "../subject";
import { type Compared, calls, comparedSamples, memory, samplesOf, state, times } from "./compared";

const size = { width: 900, height: 680 };

const legend: Readonly<Record<Subject, { readonly text: string; readonly colour: string }>> = {
    floor: { text: "the floor", colour: "#8c959f" },
    ours: { text: "this package", colour: "#0969da" },
    documented: { text: "documented dynamic provider", colour: "#bf8700" },
    accepter: { text: "calls of the AWS accepter", colour: "#cf222e" },
};

/** A diagram on one scale, with a group of bars for each thing compared. */
interface Panel {
    readonly title: string;
    readonly place: {
        readonly left: number;
        readonly top: number;
        readonly width: number;
        readonly height: number;
    };
    readonly groups: readonly Compared[];
    readonly value: (samples: readonly Sample[], subject: Subject, compared: Compared) => number | null;
}

const panels: readonly Panel[] = [
    {
        title: "Time and memory, times the floor",
        place: { left: 50, top: 80, width: 830, height: 240 },
        groups: [...times, ...memory],
        value: (samples, subject, { command, measure }) =>
            pairedRatio(samplesOf(samples, subject, command), samplesOf(samples, "floor", command), measure),
    },
    {
        title: "Calls per response",
        place: { left: 50, top: 410, width: 530, height: 220 },
        groups: calls,
        value: (samples, subject, { command, measure }) =>
            inMedian(samplesOf(samples, subject, command), measure, samples[0]?.size ?? 1),
    },
    {
        title: "State per response, kB",
        place: { left: 660, top: 410, width: 220, height: 220 },
        groups: state,
        value: (samples, subject, { command, measure }) =>
            inMedian(samplesOf(samples, subject, command), measure, 1_000),
    },
];

/** Draws what the commands took beside the floor and the peers, as SVG; null without samples of them. */
export function drawChart(samples: readonly Sample[]): string | null {
    const own = comparedSamples(samples);
    if (own.length === 0) {
        return null;
    }
    const chart = init(null, null, { renderer: "svg", ssr: true, ...size });
    chart.setOption({
        animation: false,
        backgroundColor: "#ffffff",
        legend: { data: subjects.map((subject) => legend[subject].text), top: 10, itemGap: 40 },
        title: panels.map(({ title, place: { left, top } }) => ({
            text: `${title} (N = ${own[0]?.size})`,
            left: left - 30,
            top: top - 35,
            textStyle: { fontSize: 13 },
        })),
        grid: panels.map(({ place }) => place),
        xAxis: panels.map(({ groups }, gridIndex) => ({
            gridIndex,
            data: groups.map(({ title }) => title),
            axisLabel: { interval: 0 },
        })),
        yAxis: panels.map((_, gridIndex) => ({ gridIndex })),
        series: panels.flatMap((panel, index) => subjects.map((subject) => bars(subject, index, panel, own))),
    });
    const drawn = chart.renderToSVGString();
    chart.dispose(); // its timer would keep this process alive
    return drawn;
}

function bars(subject: Subject, index: number, { groups, value }: Panel, samples: readonly Sample[]) {
    const { text, colour } = legend[subject];
    return {
        type: "bar",
        name: text,
        xAxisIndex: index,
        yAxisIndex: index,
        itemStyle: { color: colour },
        label: { show: true, position: "top", fontSize: 9 },
        data: groups.map((group) => {
            const bar = value(samples, subject, group);
            return bar === null ? null : Number(bar.toFixed(2));
        }),
    } as const;
}

function inMedian(samples: readonly Sample[], measure: Measure, unit: number): number | null {
    const value = medianOf(samples, measure);
    return value === null ? null : value / unit;
}
