import { nullable, type PropertyType } from "../schema/types/propertyType";

/** A filter of a look-up: the argument, and its value in the result. */
export interface Filter<Value> {
    readonly input: {
        readonly type: PropertyType<Value>;
        readonly onChange: "update";
        readonly description: string;
    };
    readonly output: { readonly type: PropertyType<Value | null>; readonly description: string };
}

/** @param description In Markdown, without a full stop. */
export function filter<Value>(type: PropertyType<Value>, description: string): Filter<Value> {
    return {
        input: { type, onChange: "update", description },
        output: { type: nullable(type), description: "the value of this filter; null if it was not given" },
    };
}
