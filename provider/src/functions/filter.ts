import { nullable, type PropertyType } from "../resources/properties/propertyType";

/** A filter of a look-up: what is given, and what was. */
export interface Filter<Value> {
    readonly input: {
        readonly type: PropertyType<Value>;
        readonly onChange: "update";
        readonly description: string;
    };
    readonly output: { readonly type: PropertyType<Value | null>; readonly description: string };
}

/** @param description in Markdown, without a full stop. */
export function filter<Value>(type: PropertyType<Value>, description: string): Filter<Value> {
    return {
        input: { type, onChange: "update", description },
        output: { type: nullable(type), description: "as given; null if it was not" },
    };
}
