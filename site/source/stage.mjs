import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { imagePath, linkedPage } from "./links.mjs";

/**
 * Writes the pages for VitePress: each at its path on the site, with the images that it shows.
 * @param {import("./site.mjs").Site} site
 * @param {string} directory VitePress's `srcDir`
 */
export function stage(site, directory) {
    for (const page of site.pages) {
        const text = linkedPage(page, site, "/", (image) => stageImage(site, directory, image));
        const file = join(directory, `${page.path}.md`);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, `${frontMatter(page, site)}${text}`);
    }
}

/**
 * @param {import("./site.mjs").Site} site
 * @param {string} directory VitePress's `srcDir`
 * @param {string} image its path in the repository
 */
export function stageImage({ root }, directory, image) {
    const copy = join(directory, "public", imagePath(image));
    mkdirSync(dirname(copy), { recursive: true });
    copyFileSync(join(root, image), copy);
}

function frontMatter({ source, title, summary }, { repository }) {
    const values = { title, description: summary, editUrl: `${repository}/edit/main/${source}` };
    // A text in JSON is one in YAML as well.
    const lines = Object.entries(values).map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`);
    return `---\n${lines.join("")}---\n\n`;
}
