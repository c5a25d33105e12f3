import { isJsonObject } from "../common/json";
import type { Properties } from "../schema/propertyTable";
import { isMarkedSecret, unknownValue } from "../schema/unknown";

/** The SDK's values in the form that a provider gets: secrets are plain, and unknown values are the engine's placeholder. */
export function plainProperties(given: Properties): Properties {
    return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, plainValue(value)]));
}

function plainValue(value: unknown): unknown {
    if (Array.isArray(value)) {
        return value.map(plainValue);
    }
    if (isMarkedSecret(value)) {
        return plainValue(value.value);
    }
    if (!isJsonObject(value)) {
        return value;
    }
    return value.__pulumiUnknown === true ? unknownValue : plainProperties(value);
}
