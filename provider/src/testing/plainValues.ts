import { isJsonObject } from "../common/json";
import type { Properties } from "../schema/propertyTable";
import { isMarkedSecret, unknownValue } from "../schema/unknown";

/** What the SDK gives to mocks, as a provider has it: secrets are plain values, and what is not known yet is the engine's mark. */
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
