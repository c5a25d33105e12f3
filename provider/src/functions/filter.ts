import { type Form, nullable } from "../resources/properties/form";

/** A filter of a look-up: what is given, and what was. */
export interface Filter<Value> {
    readonly input: { readonly form: Form<Value>; readonly onChange: "update"; readonly meaning: string };
    readonly output: { readonly form: Form<Value | null>; readonly meaning: string };
}

/** @param meaning in Markdown, without a full stop. */
export function filter<Value>(form: Form<Value>, meaning: string): Filter<Value> {
    return {
        input: { form, onChange: "update", meaning },
        output: { form: nullable(form), meaning: "as given; null where it was not" },
    };
}
