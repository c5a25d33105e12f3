const { existsSync, statSync } = require("node:fs");
const { dirname, normalize } = require("node:path/posix");

/**
 * A page as it is packed: links to what is not in the package lead to the repository instead.
 * @param content Markdown
 * @param path the page's path in the repository
 * @param isPacked tells whether a file of the repository is in the package, under the same path
 * @param urlOf the URL of a file or folder of the repository
 */
function packedPage(content, path, isPacked, urlOf) {
    const made = (target, isImage) => {
        if (/^(#|[a-z]+:)/.test(target)) {
            return target;
        }
        const [file, ...anchor] = target.split(/(?=#)/);
        const found = normalize(`${dirname(path)}/${file}`);
        return isPacked(found) ? target : `${urlOf(found, isImage)}${anchor.join("")}`;
    };
    return content
        .replace(
            /(!?)\[([^\]]*)\]\(([^)\s]+)\)/g,
            (_, image, text, target) => `${image}[${text}](${made(target, image === "!")})`,
        )
        .replace(/^(\[[^\]]+\]: )(\S+)$/gm, (_, name, target) => `${name}${made(target, false)}`);
}

/**
 * The URLs of files and folders as they are in a version: each release has a tag, so that its links lead to the pages as they were.
 * @param root of the repository
 * @param url of the repository, as a browser takes it
 */
function urlsAt(root, url, version) {
    return (path, isImage) => {
        if (!existsSync(`${root}/${path}`)) {
            throw new Error(`A link leads to ${path}, which does not exist.`);
        }
        const kind = isImage ? "raw" : statSync(`${root}/${path}`).isDirectory() ? "tree" : "blob";
        return `${url}/${kind}/v${version}/${path}`;
    };
}

/** The repository's address as a browser takes it. @param url `repository.url` of a package.json */
function browserAddress(url) {
    return url.replace(/^git\+|\.git$/g, "");
}

module.exports = { browserAddress, packedPage, urlsAt };
