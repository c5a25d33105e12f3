import { parseDuration } from "../../common/duration";
import { type InputProblem, shouldBe } from "../../common/inputProblem";
import { isJsonObject } from "../../common/json";
import { defaultTimeout } from "../../resources/resourceHandler";
import { isUnknown } from "../../schema/unknown";

const operations = ["create", "read", "update", "delete"] as const;

/** The operations that `customTimeouts` bound; `read` is a refresh. */
export type TimedOperation = (typeof operations)[number];

/**
 * How long an operation may take, in milliseconds. The engine does not tell a dynamic provider, so that the program
 * hands the option over as a property.
 * @param customTimeouts an object of durations such as `10m`, by operation; whatever else it is counts as none.
 */
export function timeoutOf(operation: TimedOperation, customTimeouts: unknown): number {
    const duration = isJsonObject(customTimeouts) ? customTimeouts[operation] : undefined;
    return (typeof duration === "string" ? parseDuration(duration) : undefined) ?? defaultTimeout;
}

/** What is wrong with custom timeouts; undefined if they are right. */
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
