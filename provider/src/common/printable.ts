/**
 * What a terminal obeys, or shows in another place or not at all: controls (escape, line breaks, C1), format characters
 * (the order of writing, zero width), line and paragraph separators, halves of surrogate pairs.
 */
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** A text as it is shown in a line: strings of the service, and names that another account has chosen, may hold anything. */
export function printable(text: string): string {
    return text.replace(unprintable, "\u{fffd}");
}

/** A text of several lines, such as a stack, as it is shown. */
export function printableLines(text: string): string {
    return text.split("\n").map(printable).join("\n");
}

/**
 * JSON that can be shown: JSON.stringify leaves DEL, C1 and format characters as they are, which JSON can escape as well.
 * Whoever parses it gets the value as it is.
 * @param indentation in spaces. Default: none; it is a single line.
 */
export function printableJson(value: unknown, indentation = 0): string {
    return JSON.stringify(value, null, indentation).replace(unprintable, (character) =>
        character === "\n" ? character : character.split("").map(escapeOf).join(""),
    );
}

function escapeOf(codeUnit: string): string {
    return `\\u${codeUnit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
