/**
 * A plugin of markdown-it: a column without a name has an empty cell above it, not an empty heading, which a screen reader would
 * announce.
 * @param {import("markdown-it").default} markdown
 */
export function emptyHeaders(markdown) {
    markdown.core.ruler.push("empty_headers", ({ tokens }) => {
        tokens.forEach((token, index) => {
            if (token.type === "th_open" && tokens[index + 1].content === "") {
                token.tag = "td";
                tokens[index + 2].tag = "td";
            }
        });
    });
}
