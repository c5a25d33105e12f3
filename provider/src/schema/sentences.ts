import type { Input } from "./propertyTable";
import type { Shape } from "./types/propertyType";

/** A phrase of the tables as a sentence. */
export function sentence(phrase: string): string {
    return `${phrase.replace(/^\w/, (first) => first.toUpperCase())}.`;
}

/** What an input is, as sentences in Markdown: without its default and what replaces a resource, which a schema has by themselves. */
export function inputSentences({ type, description, changes, variables }: Input): string {
    return sentences(description, exampleIn(type, description), changes, environment(variables));
}

/** What an input is, as sentences in Markdown: all that there is to know of it. */
export function allInputSentences(input: Input): string {
    const { type, description, variables } = input;
    return sentences(
        description,
        exampleIn(type, description),
        defaultOf(input),
        changeOf(input),
        environment(variables),
    );
}

/** The default of an input as a phrase; undefined if there is none, or its description has it. */
export function defaultOf({ default: given }: Input): string | undefined {
    return typeof given === "string" ? `Default: \`"${given}"\`` : undefined;
}

/** What a change of an input leads to, as a phrase; undefined if there is nothing to say. */
export function changeOf({ changes, onChange }: Input): string | undefined {
    return changes ?? (onChange === "replace" ? "Another value replaces the resource" : undefined);
}

/** What a field of an object is, as sentences in Markdown. */
export function fieldSentences({ description = "", variables }: Shape): string {
    return sentences(description, environment(variables));
}

/** An id's form names an example of it; a description may have it already. */
function exampleIn({ expected, shape }: Input["type"], description: string): string | undefined {
    const example = /`[^`]+`/.exec(expected)?.[0];
    return shape.type === "string" &&
        shape.values === undefined &&
        example !== undefined &&
        !description.includes(example)
        ? expected
        : undefined;
}

function environment(variables: readonly string[] = []): string | undefined {
    return variables.length === 0
        ? undefined
        : `Environment: ${variables.map((variable) => `\`${variable}\``).join(", ")}`;
}

/** Phrases of the tables, each as a sentence. */
function sentences(...phrases: readonly (string | undefined)[]): string {
    return phrases
        .filter((phrase) => phrase !== undefined)
        .map(sentence)
        .join(" ");
}
