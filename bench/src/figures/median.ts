/**
 * The median of some numbers: the middle one, or the mean of the middle two.
 * @throws Error if there are no numbers
 */
export function median(numbers: readonly number[]): number {
    const sorted = [...numbers].sort((a, b) => a - b);
    const middle = sorted.length / 2;
    const lower = sorted[Math.ceil(middle) - 1];
    const upper = sorted[Math.floor(middle)];
    if (lower === undefined || upper === undefined) {
        throw new Error("There is no median of no numbers.");
    }
    return (lower + upper) / 2;
}
