/** The middle of some numbers; of an even count, the mean of the two in the middle. */
export function median(numbers: readonly number[]): number {
    const sorted = [...numbers].sort((a, b) => a - b);
    const middle = sorted.length / 2;
    const lower = sorted[Math.ceil(middle) - 1];
    const upper = sorted[Math.floor(middle)];
    if (lower === undefined || upper === undefined) {
        throw new Error("There is no median of nothing.");
    }
    return (lower + upper) / 2;
}
