/** How the engine writes a value that is not known before `up`: the same text for every type. */
const unknownValue = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** Whether a value is only known once another resource has been made. */
export function isUnknown(value: unknown): boolean {
    return value === unknownValue;
}
