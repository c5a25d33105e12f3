import { type Input, inputsOf, outputsOf, type PropertyTable } from "../../../schema/propertyTable";
import { inputSentences, sentence } from "../../../schema/sentences";
import type { PropertySpecs } from "./spec";
import { typeOf } from "./types";

export interface ObjectSpec {
    readonly properties: PropertySpecs;
    readonly required: readonly string[];
}

export function inputSpec(table: PropertyTable): ObjectSpec {
    const inputs = Object.entries(inputsOf(table));
    return {
        properties: Object.fromEntries(
            inputs.map(([name, input]) => [
                name,
                {
                    ...typeOf(input.type.shape),
                    description: inputSentences(input),
                    ...defaultOf(input),
                    ...(input.type.shape.isSecret === true ? { secret: true as const } : {}),
                    ...(input.onChange === "replace" ? { willReplaceOnChanges: true as const } : {}),
                },
            ]),
        ),
        required: inputs.filter(([, { required }]) => required === true).map(([name]) => name),
    };
}

export function outputSpec(table: PropertyTable): ObjectSpec {
    const outputs = Object.entries(outputsOf(table));
    return {
        properties: Object.fromEntries(
            outputs.map(([name, { type, description }]) => [
                name,
                { ...typeOf(type.shape), description: sentence(description) },
            ]),
        ),
        required: outputs.filter(([, { type }]) => type.shape.isOptional !== true).map(([name]) => name),
    };
}

/** The plugin fills in a default that depends on the account. */
function defaultOf(input: Input): { readonly default?: string } {
    return typeof input.default === "string" ? { default: input.default } : {};
}
