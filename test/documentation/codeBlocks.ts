/** The files that a page shows: each code block that begins with a comment of a file name, by that name. */
export function filesOf(page: string): ReadonlyMap<string, string> {
    const blocks = page.matchAll(/^```\w+\n(?:\/\/|#) (\S+\.\w+)\n(.*?)^```$/gms);
    return new Map(Array.from(blocks, ([, name = "", content = ""]) => [name, content]));
}
