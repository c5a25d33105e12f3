import { readFileSync } from "node:fs";
import { join } from "node:path";
import { browserAddress } from "../../tools/pack/links.js";
import { readSections } from "./pages.mjs";

/**
 * @typedef {object} Site
 * @property {string} root the repository's directory
 * @property {string} repository the repository's address
 * @property {string} version
 * @property {string} url the site's address, with a slash at its end: that of the repository's GitHub Pages
 * @property {string} title
 * @property {string} description
 * @property {import("./pages.mjs").Section[]} sections
 * @property {import("./pages.mjs").Page[]} pages those of all sections
 */

/**
 * @param {string} root the repository's directory
 * @returns {Site}
 */
export function readSite(root) {
    const readJson = (path) => JSON.parse(readFileSync(join(root, path), "utf8"));
    const { name, description, version, repository } = readJson("provider/package.json");
    const address = browserAddress(repository.url);
    const [owner, project] = new URL(address).pathname.slice(1).split("/");
    const sections = readSections(root);
    return {
        root,
        repository: address,
        version,
        url: `https://${owner}.github.io/${project}/`,
        title: name,
        description,
        sections,
        pages: sections.flatMap(({ pages }) => pages),
    };
}
