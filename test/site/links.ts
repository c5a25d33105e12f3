import { existsSync } from "node:fs";
import { join } from "node:path";
import { repositoryUrl, root } from "../documentation/manifests";
import { type BuiltPage, fileAt } from "./builtSite";
import { attributes, loadedBy } from "./markup";

/** What of a page leads nowhere: links and their anchors, images, scripts and styles. */
export function brokenLinks({ path, html }: BuiltPage, pages: readonly BuiltPage[]): string[] {
    const leadsNowhere = (target: string): boolean => {
        if (target.startsWith(repositoryUrl)) {
            return !isInRepository(target.slice(repositoryUrl.length));
        }
        if (/^[a-z]+:/.test(target)) {
            return false;
        }
        const [there = "", anchor] = target.split("#").map(decodeURIComponent);
        const page = there === "" ? html : pages.find((candidate) => candidate.path === there)?.html;
        return anchor === undefined
            ? fileAt(there) === undefined
            : page === undefined || !attributes(page, "id").includes(anchor);
    };
    return [...new Set([...attributes(html, "href"), ...loadedBy(html)])]
        .filter(leadsNowhere)
        .map((target) => `${path}: ${target}`);
}

/** @param rest what follows the repository's address; pages of the service itself, such as that of issues, are there */
function isInRepository(rest: string): boolean {
    const [, path] = /^\/(?:blob|tree|raw|edit)\/[^/]+\/([^#]*)/.exec(rest) ?? [];
    return path === undefined
        ? /^(\/(issues|releases|security|discussions)\b|$|[#?])/.test(rest)
        : existsSync(join(root, path));
}
