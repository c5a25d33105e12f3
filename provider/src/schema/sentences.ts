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
export function sentences(...phrases: readonly (string | undefined)[]): string {
    return phrases
        .filter((phrase) => phrase !== undefined)
        .map(sentence)
        .join(" ");
}
