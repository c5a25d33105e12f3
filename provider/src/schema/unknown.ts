/** How the engine writes a value of any type that is not known before `up`. */
export const unknownValue = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** Whether a value is only known once another resource has been created. */
export function isUnknown(value: unknown): boolean {
    return value === unknownValue;
}

/** Whether a value, or anything in it, is only known once another resource has been created. */
export function holdsUnknown(value: unknown): boolean {
    return (
        isUnknown(value) ||
        (typeof value === "object" && value !== null && Object.values(value).some(holdsUnknown))
    );
}
