import { parseDuration } from "../../common/duration";
import { type InputProblem, shouldBe } from "../../common/inputProblem";
import { isJsonObject } from "../../common/json";
import { defaultTimeout } from "../../resources/resourceHandler";
import { isUnknown } from "../../schema/unknown";

const operations = ["create", "read", "update", "delete"] as const;

/** The keys of `customTimeouts`; `read` is a refresh. */
export type TimedOperation = (typeof operations)[number];

/**
 * The timeout of an operation, in milliseconds. The engine does not pass it to a dynamic provider, so the program
 * passes the option as a property.
 * @param customTimeouts durations such as `10m`, by operation; anything else counts as none.
 */
export function timeoutOf(operation: TimedOperation, customTimeouts: unknown): number {
    const duration = isJsonObject(customTimeouts) ? customTimeouts[operation] : undefined;
    return (typeof duration === "string" ? parseDuration(duration) : undefined) ?? defaultTimeout;
}

export function problemWithTimeouts(value: unknown): InputProblem | undefined {
    const property = "customTimeouts";
    if (!isJsonObject(value)) {
        return { property, reason: shouldBe(value, 'an object such as {"create": "10m"}') };
    }
    for (const [operation, duration] of Object.entries(value)) {
        if (!operations.some((one) => one === operation)) {
            return { property, reason: `has "${operation}", but there are create, read, update and delete` };
        }
        const isRight =
            isUnknown(duration) || (typeof duration === "string" && parseDuration(duration) !== undefined);
        if (!isRight) {
            return {
                property,
                path: `.${operation}`,
                reason: shouldBe(duration, 'a duration such as "10m"'),
            };
        }
    }
    return undefined;
}
