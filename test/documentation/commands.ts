/** The blocks of shell commands on a page, without their indentation. */
export function shellBlocks(page: string): string[] {
    return Array.from(page.matchAll(/^( *)```sh\n(.*?)^ *```$/gms), ([, indentation = "", block = ""]) =>
        block.replaceAll(new RegExp(`^${indentation}`, "gm"), ""),
    );
}

/** The commands within the text of a page: `pulumi …`, `npm …`, `npx …`. */
export function inlineCommands(page: string): string[] {
    const prose = page.replace(/^ *```.*?^ *```$/gms, "");
    return Array.from(prose.matchAll(/`((?:pulumi|npm|npx) [^`]+)`/g), ([, command = ""]) =>
        command.replaceAll(/\s+/g, " "),
    );
}

/** The words of each command of a shell's text, without comments, variables in front of it, and redirections. */
export function commandsIn(shell: string): string[][] {
    const joined = shell.replaceAll(/\\\n\s*/g, " ");
    const tokens = joined.matchAll(
        /(?<quoted>(?:[^\s'"#;&|]*(?:'[^']*'|"[^"]*"))+[^\s'";&|]*)|(?<comment>#.*)|(?<end>\n|&&|\|\|?|;)|(?<word>[^\s;&|]+)/g,
    );
    const commands: string[][] = [[]];
    for (const { groups } of tokens) {
        if (groups?.end !== undefined) {
            commands.push([]);
        } else if (groups?.comment === undefined) {
            commands.at(-1)?.push((groups?.quoted ?? groups?.word ?? "").replaceAll(/['"]/g, ""));
        }
    }
    return commands
        .map((words) =>
            words.slice(
                Math.max(
                    0,
                    words.findIndex((word) => !/^\w+=/.test(word)),
                ),
            ),
        )
        .filter(({ length }) => length > 0);
}

/** The flags among a command's words, without their values, up to `--`. */
export function flagsIn(words: readonly string[]): string[] {
    const end = words.indexOf("--");
    const own = end < 0 ? words : words.slice(0, end);
    return own.filter((word) => /^--?[a-zA-Z]/.test(word)).map((word) => word.replace(/=.*/s, ""));
}
