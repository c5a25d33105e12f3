import { dirname, normalize } from "node:path/posix";

/**
 * A page as it is packed: links to what is not in the package lead to the repository instead.
 * @param content Markdown
 * @param path the page's path in the repository
 * @param isPacked tells whether a file of the repository is in the package, under the same path
 * @param urlOf the URL of a file or folder of the repository
 */
export function packedPage(content, path, isPacked, urlOf) {
    return content.replace(/(!?)\[([^\]]*)\]\(([^)\s]+)\)/g, (link, image, text, target) => {
        if (/^(#|[a-z]+:)/.test(target)) {
            return link;
        }
        const [file, ...anchor] = target.split(/(?=#)/);
        const found = normalize(`${dirname(path)}/${file}`);
        return isPacked(found) ? link : `${image}[${text}](${urlOf(found, image === "!")}${anchor.join("")})`;
    });
}
