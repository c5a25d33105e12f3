import type { Form } from "../../../resources/properties/form";
import { type Input, inputsOf, outputsOf, type PropertyTable } from "../../../resources/properties/table";
import type { PropertySpecs } from "./spec";
import { sentence, typeOf } from "./types";

/** Properties, and which of them are always there. */
export interface ObjectSpec {
    readonly properties: PropertySpecs;
    readonly required: readonly string[];
}

/** What a program declares. */
export function inputSpec(table: PropertyTable): ObjectSpec {
    const inputs = Object.entries(inputsOf(table));
    return {
        properties: Object.fromEntries(
            inputs.map(([name, input]) => [
                name,
                {
                    ...typeOf(input.form.shape),
                    description: sentences(input.meaning, exampleIn(input.form)),
                    ...defaultOf(input),
                    ...(input.onChange === "replace" ? { willReplaceOnChanges: true as const } : {}),
                },
            ]),
        ),
        required: inputs.filter(([, { required }]) => required === true).map(([name]) => name),
    };
}

/** What a program can read. */
export function outputSpec(table: PropertyTable): ObjectSpec {
    const outputs = Object.entries(outputsOf(table));
    return {
        properties: Object.fromEntries(
            outputs.map(([name, { form, meaning }]) => [
                name,
                { ...typeOf(form.shape), description: sentences(meaning) },
            ]),
        ),
        required: outputs.filter(([, { form }]) => form.shape.isOptional !== true).map(([name]) => name),
    };
}

/** A default that depends on the account is filled in by the plugin. */
function defaultOf(input: Input): { readonly default?: string } {
    return typeof input.default === "string" ? { default: input.default } : {};
}

/** An id's form names an example of it. */
function exampleIn({ description, shape }: Form<unknown>): string | undefined {
    return shape.type === "string" && shape.values === undefined && description.includes("`")
        ? description
        : undefined;
}

/** Phrases of the tables, each as a sentence. */
function sentences(...phrases: readonly (string | undefined)[]): string {
    return phrases
        .filter((phrase) => phrase !== undefined)
        .map(sentence)
        .join(" ");
}
