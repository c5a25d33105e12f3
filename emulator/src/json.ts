/** A value that JSON can hold. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;

/** A JSON object, as in a response of the service. */
export interface JsonObject {
    readonly [name: string]: JsonValue;
}
