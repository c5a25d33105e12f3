/** What fits into the column of a table on a phone. */
const shortCode = 24;

/**
 * A plugin of markdown-it: short code stays on one line, and longer code such as `InvalidSecurityToken.Expired` breaks between
 * its parts, so that a column with long names leaves room for others.
 * @param {import("markdown-it").default} markdown
 */
export function codeBreaks(markdown) {
    const render = markdown.renderer.rules.code_inline;
    markdown.renderer.rules.code_inline = (tokens, index, ...others) => {
        const token = tokens[index];
        if (token.content.length <= shortCode) {
            token.attrJoin("class", "short");
            return render(tokens, index, ...others);
        }
        return render(tokens, index, ...others).replace(/>[^<]*/, (text) =>
            text.replace(/[.:/](?=\w)/g, "$&<wbr>"),
        );
    };
}
