import { isJsonObject } from "../common/json";

/** The engine's placeholder for a value that is not known before `up`. */
export const unknownValue = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

export function isUnknown(value: unknown): boolean {
    return value === unknownValue;
}

export function holdsUnknown(value: unknown): boolean {
    return (
        isUnknown(value) ||
        (typeof value === "object" && value !== null && Object.values(value).some(holdsUnknown))
    );
}

/** The key that marks special values in the engine's protocol and files, and its values for a secret and an output. */
export const specialSignatureKey = "4dabf18193072939515e22adb298388d";
export const secretSignature = "1b47061264138c4ac30d75fd1eb44270";
export const outputSignature = "d0e6a833031e9bbcd3f4e8bde6ca49a4";

/** Whether a value is marked as a secret. */
export function isMarkedSecret(value: unknown): value is { readonly value: unknown } {
    return isJsonObject(value) && value[specialSignatureKey] === secretSignature;
}
