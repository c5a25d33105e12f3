import { init } from "echarts";
import { medianOf, pairedRatio } from "../figures/statistics";
import { type Sample, samplesOf } from "../run/sample";
import { type Compared, compared } from "../subject";
import { type Comparison, comparisonSamples, memory, state, times } from "./comparison";

const size = { width: 1_160, height: 350 };

const legend: Readonly<Record<Compared, { readonly text: string; readonly color: string }>> = {
    floor: { text: "the floor", color: "#8c959f" },
    ours: { text: "this package", color: "#0969da" },
    plugin: { text: "its plugin", color: "#1a7f37" },
    documented: { text: "documented dynamic provider", color: "#bf8700" },
    accepter: { text: "calls of the AWS accepter", color: "#cf222e" },
};

/** A bar chart with one scale and a group of bars for each comparison. */
interface Panel {
    readonly title: string;
    readonly area: {
        readonly left: number;
        readonly top: number;
        readonly width: number;
        readonly height: number;
    };
    readonly groups: readonly Comparison[];
    readonly value: (samples: readonly Sample[], subject: Compared, comparison: Comparison) => number | null;
}

const panels: readonly Panel[] = [
    {
        title: "Time and memory, times the floor",
        area: { left: 50, top: 80, width: 830, height: 240 },
        groups: [...times, ...memory],
        value: (samples, subject, { command, measure }) =>
            pairedRatio(samplesOf(samples, subject, command), samplesOf(samples, "floor", command), measure),
    },
    {
        title: "State per response, kB",
        area: { left: 930, top: 80, width: 210, height: 240 },
        groups: state,
        value: (samples, subject, { command, measure }) => {
            const bytes = medianOf(samplesOf(samples, subject, command), measure);
            return bytes === null ? null : bytes / 1_000;
        },
    },
];

/** Draws all subjects side by side, as an SVG document; null if there are no samples to compare. */
export function drawChart(samples: readonly Sample[]): string | null {
    const own = comparisonSamples(samples);
    if (own.length === 0) {
        return null;
    }
    const chart = init(null, null, { renderer: "svg", ssr: true, ...size });
    chart.setOption({
        animation: false,
        backgroundColor: "#ffffff",
        legend: { data: compared.map((subject) => legend[subject].text), top: 10, itemGap: 40 },
        title: panels.map(({ title, area: { left, top } }) => ({
            text: `${title} (N = ${own[0]?.size})`,
            left: left - 30,
            top: top - 35,
            textStyle: { fontSize: 13 },
        })),
        grid: panels.map(({ area }) => area),
        xAxis: panels.map(({ groups }, gridIndex) => ({
            gridIndex,
            data: groups.map(({ title }) => title),
            axisLabel: { interval: 0 },
        })),
        yAxis: panels.map((_, gridIndex) => ({ gridIndex })),
        series: panels.flatMap((panel, index) => compared.map((subject) => bars(subject, index, panel, own))),
    });
    const svg = chart.renderToSVGString();
    chart.dispose(); // its timer would keep the process alive
    return svg;
}

function bars(subject: Compared, index: number, { groups, value }: Panel, samples: readonly Sample[]) {
    const { text, color } = legend[subject];
    return {
        type: "bar",
        name: text,
        xAxisIndex: index,
        yAxisIndex: index,
        itemStyle: { color: color },
        label: { show: true, position: "top", fontSize: 9 },
        data: groups.map((group) => {
            const bar = value(samples, subject, group);
            return bar === null ? null : Number(bar.toFixed(2));
        }),
    } as const;
}
