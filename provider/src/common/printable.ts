/**
 * What a terminal obeys, moves or hides: control characters (escape, line breaks, C1), format characters (text
 * direction, zero width), line and paragraph separators, halves of surrogate pairs.
 */
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** A text made safe for a line: strings from the service, and names that another account has chosen, may contain anything. */
export function printable(text: string): string {
    return text.replace(unprintable, "\u{fffd}");
}

/** The same for a text of several lines, such as a stack. */
export function printableLines(text: string): string {
    return text.split("\n").map(printable).join("\n");
}

/**
 * JSON that is safe to show: JSON.stringify leaves DEL, C1 and format characters as they are, but JSON can escape them.
 * A parser gets the original value.
 * @param indentation in spaces. Default: none; the JSON is a single line.
 */
export function printableJson(value: unknown, indentation = 0): string {
    return JSON.stringify(value, null, indentation).replace(unprintable, (character) =>
        character === "\n" ? character : character.split("").map(escapeOf).join(""),
    );
}

function escapeOf(codeUnit: string): string {
    return `\\u${codeUnit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
