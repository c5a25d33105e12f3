import type { Input } from "./propertyTable";
import type { Shape } from "./types/propertyType";

export function sentence(phrase: string): string {
    return `${phrase.replace(/^\w/, (first) => first.toUpperCase())}.`;
}

/** An input as sentences in Markdown, without its default and its replacement, for which a schema has separate fields. */
export function inputSentences({ type, description, changes, variables }: Input): string {
    return sentences(description, exampleIn(type, description), changes, environment(variables));
}

/** An input as sentences in Markdown, with everything. */
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

/** A phrase; undefined if there is no default, or the description contains it. */
export function defaultOf({ default: given }: Input): string | undefined {
    return typeof given === "string" ? `Default: \`"${given}"\`` : undefined;
}

/** A phrase; undefined if there is nothing to say. */
export function changeOf({ changes, onChange }: Input): string | undefined {
    return changes ?? (onChange === "replace" ? "Another value replaces the resource" : undefined);
}

/** The field of an object as sentences in Markdown. */
export function fieldSentences({ description = "", variables }: Shape): string {
    return sentences(description, environment(variables));
}

/** The example of an id, from its type; undefined if the description has one already. */
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

function sentences(...phrases: readonly (string | undefined)[]): string {
    return phrases
        .filter((phrase) => phrase !== undefined)
        .map(sentence)
        .join(" ");
}
