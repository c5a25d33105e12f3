export interface Bounds {
    readonly min: number;
    readonly max: number;
}

export function isWholeNumberWithin(number: number, { min, max }: Bounds): boolean {
    return Number.isInteger(number) && number >= min && number <= max;
}
