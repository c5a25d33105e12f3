import { isJsonObject } from "../../provider/src/common/json";

/** What a text from outside can do to a terminal, or to whoever reads it there, by its class. */
export const hostileTexts: Readonly<Record<string, string>> = {
    "C0 controls": "\u0000\u0007\b\t\u000b\f\u000e\u001f",
    "a line of its own": "\r\nforged line\rforged line",
    "escape sequences": "\u001b[2J\u001b]0;title\u0007\u001bc",
    "C1 controls": "\u0080\u0085\u0090\u009b2J\u009d0;title\u009c\u009f",
    DEL: "\u007f",
    "another direction": "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c",
    "no width":
        "\u200b\u200c\u200d\u2060\u2064\ufeff\u00ad\u034f\u115f\u3164\u180e\ufe0f\u{e0001}\u{e0041}\u{e0100}\ufff9\ufffa\ufffb",
    "line and paragraph separators": "\u2028forged line\u2029forged line",
    "halves of surrogate pairs": "\ud83d \ude42\ude42",
};

/** All of them in one. */
export const hostileText = Object.values(hostileTexts).join("");

const plain = new Set("forged line[]0;titlec2J ");
const hostile = new Set([...hostileText].filter((character) => !plain.has(character)));

/**
 * What of {@link hostileText} is in a text as code points, such as `U+009B`. Line breaks are not: see
 * {@link forgedLinesIn}.
 */
export function hostileCharactersIn(text: string): string[] {
    return [...text]
        .filter((character) => character !== "\n" && hostile.has(character))
        .map((character) => `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")}`);
}

/** The lines of a text that a string in it has made. */
export function forgedLinesIn(text: string): string[] {
    return text.split("\n").filter((line) => line.startsWith("forged line"));
}

/** Where a string stands in an answer of the service, such as `ListResourceShares ResourceShares[].ResourceShareId`. */
export type Place = string;

/** Changes every string of a JSON value. @param start what stands before the place. */
export function changeStrings(
    value: unknown,
    change: (place: Place, text: string) => string,
    start = "",
): unknown {
    if (typeof value === "string") {
        return change(start, value);
    }
    if (Array.isArray(value)) {
        return value.map((item) => changeStrings(item, change, `${start}[]`));
    }
    const separator = start === "" || start.endsWith(" ") ? "" : ".";
    return isJsonObject(value)
        ? Object.fromEntries(
              Object.entries(value).map(([name, field]) => [
                  name,
                  changeStrings(field, change, `${start}${separator}${name}`),
              ]),
          )
        : value;
}
