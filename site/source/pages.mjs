import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path/posix";

/**
 * A page of the documentation, as the repository has it.
 * @typedef {object} Page
 * @property {string} source its path in the repository
 * @property {string} path its path on the site, from the root, without an extension
 * @property {string} title its name in the navigation
 * @property {string} summary its first sentence, as plain text
 * @property {string} text its Markdown
 *
 * @typedef {object} Section
 * @property {string} title
 * @property {Page[]} pages
 */

/** The navigation. What a section names comes first, in this order; then what else lies in its folder. */
const sections = [
    {
        title: "Guide",
        first: [
            "README.md",
            "docs/responses.md",
            "docs/auto-response.md",
            "docs/both-sides.md",
            "docs/look-ups.md",
            "docs/import.md",
            "docs/accounts.md",
            "docs/plugin.md",
            "docs/executables.md",
            "docs/testing.md",
            "emulator/README.md",
        ],
        folder: "docs",
    },
    {
        title: "Reference",
        first: ["docs/reference.md", "docs/errors.md", "docs/performance.md", "CHANGELOG.md"],
    },
    { title: "Examples", first: ["examples/quick-start/README.md"], folder: "examples" },
];

/** Names that are shorter than the heading of the page, or say more beside others. */
const titles = new Map([
    ["README.md", "Start"],
    ["emulator/README.md", "Emulator"],
]);

/**
 * The pages of the site, in the order of its navigation.
 * @param {string} root the repository's directory
 * @returns {Section[]}
 */
export function readSections(root) {
    const named = new Set(sections.flatMap(({ first }) => first));
    return sections.map(({ title, first, folder }) => {
        const others = folder === undefined ? [] : markdownIn(root, folder);
        const sources = [...first, ...others.filter((source) => !named.has(source))];
        const pages = sources
            .filter((source) => existsSync(join(root, source)))
            .map((source) => ({ source, text: readFileSync(join(root, source), "utf8") }))
            .filter(({ text }) => !isOfAnotherSite(text))
            .map(({ source, text }) => pageOf(source, text));
        return { title, pages };
    });
}

/** A folder's Markdown files, and the READMEs of the folders in it. */
function markdownIn(root, folder) {
    return readdirSync(join(root, folder), { withFileTypes: true })
        .map((entry) => join(folder, entry.name, entry.isDirectory() ? "README.md" : ""))
        .map((path) => path.replace(/\/$/, ""))
        .filter((path) => path.endsWith(".md"))
        .sort();
}

/** Front matter, which no page of ours has, is for the generator of another site, and so is what follows. */
function isOfAnotherSite(text) {
    return text.startsWith("---\n");
}

function pageOf(source, text) {
    const heading = /^# (.+)$/m.exec(text)?.[1];
    const title = titles.get(source) ?? (heading === undefined ? basename(source, ".md") : plain(heading));
    return { source, path: pathOf(source), title, summary: summaryOf(text), text };
}

function pathOf(source) {
    if (source === "README.md") {
        return "index";
    }
    const path = basename(source) === "README.md" ? dirname(source) : source.slice(0, -".md".length);
    return path.replace(/^docs\//, "").toLowerCase();
}

/** The first sentences of the first paragraph: one, or as many as it takes to say something. */
function summaryOf(text) {
    const blocks = text.replace(/^ *```.*?^ *```$/gms, "").split(/\n\s*\n/);
    // Neither a heading, an image, a comment, a table nor a list.
    const paragraph = blocks.find((block) => /^\s*(["“\p{L}`]|[[*]\S)/u.test(block)) ?? "";
    const sentences = plain(paragraph)
        .trim()
        .replace(/\s+/g, " ")
        .split(/(?<=[.?!:]) /);
    const enough = sentences.findIndex((_, index) => sentences.slice(0, index + 1).join(" ").length >= 60);
    return sentences
        .slice(0, enough === -1 ? sentences.length : enough + 1)
        .join(" ")
        .replace(/:$/, ".");
}

/** Markdown without its marks. */
function plain(markdown) {
    return markdown.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/[*`]/g, "");
}
