import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";

const skipped = new Set(["node_modules", "dist", ".git"]);

/** The Markdown files below a directory, as paths. */
export function pagesBelow(directory: string): string[] {
    return readdirSync(directory, { withFileTypes: true })
        .filter(({ name }) => !skipped.has(name))
        .flatMap((entry) => {
            const path = join(directory, entry.name);
            return entry.isDirectory() ? pagesBelow(path) : entry.name.endsWith(".md") ? [path] : [];
        });
}

/** The links of a page that lead nowhere, each with its page. */
export function brokenLinks(page: string, repository: Repository): string[] {
    return linksOf(readFileSync(page, "utf8"))
        .filter((target) => {
            const path = pathOf(target, page, repository);
            return path !== undefined && !leadsSomewhere(path);
        })
        .map((target) => `${relative(process.cwd(), page)}: ${target}`);
}

/** Where the files that absolute links to the repository name can be found. */
export interface Repository {
    readonly url: string;
    readonly directory: string;
}

/** The path, with anchor, that a link stands for; undefined where it leads out of the repository. */
function pathOf(target: string, page: string, { url, directory }: Repository): string | undefined {
    if (target.startsWith("#")) {
        return `${page}${target}`;
    }
    if (target.startsWith(url)) {
        const [, , ...path] = target.slice(url.length + 1).split("/");
        return join(directory, ...path);
    }
    return /^[a-z]+:/.test(target) ? undefined : join(dirname(page), target);
}

function leadsSomewhere(path: string): boolean {
    const [file = "", anchor] = path.split("#");
    if (!existsSync(file)) {
        return false;
    }
    return (
        anchor === undefined || (statSync(file).isFile() && anchorsOf(readFileSync(file, "utf8")).has(anchor))
    );
}

function linksOf(content: string): string[] {
    const prose = withoutCode(content).replace(/`[^`\n]*`/g, "");
    const links = [...prose.matchAll(/\]\(([^)\s]+)\)/g), ...prose.matchAll(/^\[[^\]]+\]: (\S+)$/gm)];
    return links.map(([, target = ""]) => target);
}

/** The anchors of a page's headings, as GitHub makes them. */
function anchorsOf(content: string): ReadonlySet<string> {
    const headings = Array.from(withoutCode(content).matchAll(/^#+ (.*)$/gm), ([, heading = ""]) => heading);
    return new Set(
        headings.map((heading) =>
            heading
                .toLowerCase()
                .replace(/[^\p{Letter}\p{Number} _-]/gu, "")
                .replaceAll(" ", "-"),
        ),
    );
}

function withoutCode(content: string): string {
    return content.replace(/^```.*?^```$/gms, "");
}
