/** Whether a property is left out: a program without types leaves it out with null as well. */
export function isAbsent(value: unknown): value is undefined | null {
    return value === undefined || value === null;
}
