import * as pulumi from "@pulumi/pulumi";

/** Whether a value is an object with properties: neither null nor an array, and nothing that gives its value later. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
    return typeof value === "object" && value !== null && !Array.isArray(value) && !isOutputOrPromise(value);
}

/** Whether a value is given later: an output of another resource, or a promise. */
export function isOutputOrPromise(value: unknown): boolean {
    return pulumi.Output.isInstance(value) || value instanceof Promise;
}
