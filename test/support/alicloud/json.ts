/** A JSON object, such as the properties of a resource or a row of a list. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** The members of an object; none of anything else. */
export function objectOf(value: unknown): JsonObject {
    return typeof value === "object" && value !== null ? { ...value } : {};
}

/** The objects of a list; none of anything else. */
export function objectsOf(value: unknown): readonly JsonObject[] {
    return Array.isArray(value) ? value.map(objectOf) : [];
}
