import { formatMeasure } from "../figures/format";
import type { Sample } from "../run/sample";

/** Describes a sample in one line. */
export function describeSample(sample: Sample): string {
    const { scenario, size, round, command, subject, milliseconds, peakBytes } = sample;
    return [
        `${scenario} N=${size}`.padEnd(20),
        `round ${round + 1}`,
        command.padEnd(8),
        subject.padEnd(10),
        formatMeasure(milliseconds, "milliseconds").padStart(9),
        formatMeasure(peakBytes, "peakBytes").padStart(8),
    ].join("  ");
}
