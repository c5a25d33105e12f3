export type JsonObject = Readonly<Record<string, unknown>>;

/** Neither null nor an array. */
export function isJsonObject(value: unknown): value is JsonObject {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Undefined if the string is not JSON. */
export function parseJson(document: string): unknown {
    try {
        return JSON.parse(document);
    } catch {
        return undefined;
    }
}

/** JSON that does not depend on the order of fields. @param isKept whether a field counts. Default: every field does. */
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

/** A program without types may also omit a property by null. */
export function isAbsent(value: unknown): value is undefined | null {
    return value === undefined || value === null;
}

/** Properties as text that depends neither on the order of keys nor on absent values. */
export function propertiesAsText(properties: JsonObject): string {
    return canonicalJson(properties, (value) => !isAbsent(value)) ?? "";
}
