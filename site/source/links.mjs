import { packedPage, urlsAt } from "../../tools/pack/links.js";

/**
 * A page's Markdown with its links made for the site: to pages of the site, and for everything else to the repository.
 * @param {import("./pages.mjs").Page} page
 * @param {import("./site.mjs").Site} site
 * @param {string} base what comes before the path of a page or an image: a slash, or the site's address
 * @param {(path: string) => void} showImage told the path, in the repository, of each image that the page shows
 */
export function linkedPage(
    { source, text },
    { root, repository, version, pages },
    base,
    showImage = () => {},
) {
    const fileUrl = urlsAt(root, repository, version);
    const isPacked = () => false;
    return packedPage(text, source, isPacked, (path, isImage) => {
        if (isImage) {
            showImage(path);
            return `${base}${imagePath(path)}`;
        }
        const readme = `${path.replace(/\/$/, "")}/README.md`;
        const page = pages.find((candidate) => [path, readme].includes(candidate.source));
        return page === undefined ? fileUrl(path, isImage) : base + addressOf(page);
    });
}

/**
 * A page's address, from the site's.
 * @param {import("./pages.mjs").Page} page
 */
export function addressOf({ path }) {
    return path === "index" ? "" : path;
}

/**
 * An image's address, from the site's: in a folder of its own, for "emulator/" beside "emulator.html" could hide the page.
 * @param {string} path in the repository
 */
export function imagePath(path) {
    return `images/${path}`;
}
