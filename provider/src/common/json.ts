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

/**
 * JSON that does not depend on the order in which an object's fields were added; undefined for what JSON cannot hold.
 * @param isKept whether a field of an object counts. Default: every field does.
 */
export function canonicalJson(
    value: unknown,
    isKept: (field: unknown) => boolean = () => true,
): string | undefined {
    return JSON.stringify(value, (_, part: unknown) =>
        isJsonObject(part)
            ? Object.fromEntries(
                  Object.entries(part)
                      .filter(([, field]) => isKept(field))
                      .sort(([one], [other]) => (one < other ? -1 : 1)),
              )
            : part,
    );
}

/** Whether a property is left out: a program without types leaves it out with null as well. */
export function isAbsent(value: unknown): value is undefined | null {
    return value === undefined || value === null;
}

/** Properties as text, in which neither the order of keys nor an absent value makes a difference. */
export function propertiesAsText(properties: JsonObject): string {
    return canonicalJson(properties, (value) => !isAbsent(value)) ?? "";
}
