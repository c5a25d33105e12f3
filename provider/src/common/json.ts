/** A JSON object of which nothing is known yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a value is a JSON object: neither null nor an array. */
export function isJsonObject(value: unknown): value is JsonObject {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value of a JSON document; undefined if the string is none. */
export function parseJson(document: string): unknown {
    try {
        return JSON.parse(document);
    } catch {
        return undefined;
    }
}
