import * as pulumi from "./sdk";

/** Whether a value is an object with properties: neither null, an array, an output nor a promise. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
    return typeof value === "object" && value !== null && !Array.isArray(value) && !isOutputOrPromise(value);
}

export function isOutputOrPromise(value: unknown): boolean {
    return pulumi.Output.isInstance(value) || value instanceof Promise;
}
