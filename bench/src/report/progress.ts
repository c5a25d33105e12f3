import { inUnits } from "../figures/format";
import type { Sample } from "../run/sample";

/** One line for a sample that has just been taken. */
export function describe(sample: Sample): string {
    const { scenario, size, round, command, subject, milliseconds, calls, throttled, peakBytes } = sample;
    return [
        `${scenario} N=${size}`.padEnd(16),
        `round ${round + 1}`,
        command.padEnd(8),
        subject.padEnd(10),
        inUnits(milliseconds, "milliseconds").padStart(9),
        `${calls} calls`.padStart(11),
        inUnits(peakBytes, "peakBytes").padStart(8),
        throttled > 0 ? `${throttled} throttled` : "",
    ]
        .join("  ")
        .trimEnd();
}
