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

/** What marks an object as a special value, in the engine's protocol and in its files, and what it has for a secret and an output. */
export const specialSignatureKey = "4dabf18193072939515e22adb298388d";
export const secretSignature = "1b47061264138c4ac30d75fd1eb44270";
export const outputSignature = "d0e6a833031e9bbcd3f4e8bde6ca49a4";
