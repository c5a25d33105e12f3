/** An object in a response. @throws Error if it is none */
export function objectOf(value: unknown): Record<string, unknown> {
    if (typeof value !== "object" || value === null) {
        throw new Error(`Not an object: ${JSON.stringify(value)}`);
    }
    return { ...value };
}

/** A list of objects in a response. @throws Error if it is none */
export function listOf(value: unknown): Record<string, unknown>[] {
    if (!Array.isArray(value)) {
        throw new Error(`Not a list: ${JSON.stringify(value)}`);
    }
    return value.map(objectOf);
}

/** A string in a response. @throws Error if it is none */
export function stringOf(value: unknown): string {
    if (typeof value !== "string") {
        throw new Error(`Not a string: ${JSON.stringify(value)}`);
    }
    return value;
}
