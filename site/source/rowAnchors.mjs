import { wordsSlug } from "./slug.mjs";

/**
 * A plugin of markdown-it: rows of a table that begin with code (an error, a message, a property, an option) get an anchor,
 * and a link to it, as headings have them.
 * @param {import("markdown-it").default} markdown
 */
export function rowAnchors(markdown) {
    markdown.core.ruler.push("row_anchors", ({ tokens, Token }) => {
        const taken = new Set(tokens.map((token) => token.attrGet("id")).filter((id) => id !== null));
        tokens.forEach((row, index) => {
            const cell = tokens[index + 2];
            const isOfBody = row.type === "tr_open" && tokens[index + 1].type === "td_open";
            if (!isOfBody || cell.children[0]?.type !== "code_inline") {
                return;
            }
            const [first, ...others] = cell.children.filter(({ type }) => type === "code_inline");
            const id = untaken(wordsSlug(first.content), taken);
            row.attrSet("id", id);
            row.attrJoin("class", "anchored");
            cell.children = [
                ...cell.children.flatMap((child) =>
                    others.includes(child)
                        ? [
                              html(Token, `<span id="${untaken(wordsSlug(child.content), taken)}"></span>`),
                              child,
                          ]
                        : [child],
                ),
                html(Token, permalink(id, markdown.utils.escapeHtml(first.content))),
            ];
        });
    });
}

/** Taken from now on. */
function untaken(slug, taken) {
    const isFree = (candidate) => candidate !== "" && !taken.has(candidate);
    let id = slug;
    for (let number = 1; !isFree(id); number++) {
        id = `${slug}-${number}`;
    }
    taken.add(id);
    return id;
}

/** The class is that of the links that VitePress puts beside headings. */
function permalink(id, text) {
    return ` <a class="header-anchor" href="#${id}" aria-label="Link to ${text}"></a>`;
}

function html(Token, content) {
    return Object.assign(new Token("html_inline", "", 0), { content });
}
