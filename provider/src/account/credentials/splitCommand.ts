/** A part of a command: quoted, escaped or plain, or the blanks between two words. */
const posixPart =
    /'(?<single>[^']*)'|"(?<double>(?:[^"\\]|\\[\s\S])*)"|\\(?<escaped>[\s\S])|(?<plain>[^\s"'\\]+)|\s+/y;
/** On Windows, a backslash separates the parts of a path. */
const windowsPart = /'(?<single>[^']*)'|"(?<double>(?:[^"\\]|\\[\s\S])*)"|(?<plain>[^\s"']+)|\s+/y;

/** Splits by a shell's rules for quotes and backslashes. @returns undefined if they are incomplete, or there is no word. */
export function splitCommand(
    command: string,
    isWindows = process.platform === "win32",
): readonly [program: string, ...rest: string[]] | undefined {
    const part = new RegExp(isWindows ? windowsPart : posixPart);
    const escapedInQuotes = isWindows ? /\\(")/g : /\\(["\\$`])/g;
    const words: string[] = [];
    let isWithinWord = false;
    while (part.lastIndex < command.length) {
        const groups = part.exec(command)?.groups;
        if (groups === undefined) {
            return undefined;
        }
        const { single, double, escaped, plain } = groups;
        const text = single ?? double?.replace(escapedInQuotes, "$1") ?? escaped ?? plain;
        if (text !== undefined) {
            words.push((isWithinWord ? (words.pop() ?? "") : "") + text);
        }
        isWithinWord = text !== undefined;
    }
    const [program, ...rest] = words;
    return program ? [program, ...rest] : undefined;
}
