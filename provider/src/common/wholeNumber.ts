/** The smallest and the largest number that is allowed. */
export interface Bounds {
    readonly min: number;
    readonly max: number;
}

/** Whether a number is whole and lies within bounds, which belong to the range. */
export function isWholeNumberWithin(number: number, { min, max }: Bounds): boolean {
    return Number.isInteger(number) && number >= min && number <= max;
}
