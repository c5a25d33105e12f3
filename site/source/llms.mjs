import { addressOf, linkedPage } from "./links.mjs";

/**
 * The index of the site for language models, as https://llmstxt.org has it: each page with one line.
 * @param {import("./site.mjs").Site} site
 */
export function llmsIndex({ title, description, url, sections }) {
    const parts = sections.map(({ title: section, pages }) => {
        const lines = pages.map((page) => `- [${page.title}](${url}${addressOf(page)}): ${page.summary}`);
        return `## ${section}\n\n${lines.join("\n")}\n`;
    });
    return [
        `# ${title}\n`,
        `> ${description}\n`,
        `All pages as one text: [llms-full.txt](${url}llms-full.txt)\n`,
    ]
        .concat(parts)
        .join("\n");
}

/**
 * All pages as one Markdown text, each after its address.
 * @param {import("./site.mjs").Site} site
 */
export function llmsText(site) {
    return site.pages
        .map((page) => `<!-- ${site.url}${addressOf(page)} -->\n\n${linkedPage(page, site, site.url)}`)
        .join("\n");
}
