import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { repositoryUrl, root } from "../documentation/manifests";

/** What `npm run docs:build` has made. */
const directory = join(root, "site/dist/site");

/** GitHub Pages serves the site of a repository below the repository's name. */
export const base = `/${new URL(repositoryUrl).pathname.split("/").at(-1)}/`;

/** A page as it was built. */
export interface BuiltPage {
    /** Its path on the site, from the root. */
    readonly path: string;
    readonly html: string;
}

export function builtPages(): BuiltPage[] {
    return filesEndingWith(".html").map((file) => ({
        path: base + file.replace(/(index)?\.html$/, ""),
        html: builtFile(file),
    }));
}

/** The paths of built files. */
export function filesEndingWith(ending: string): string[] {
    return readdirSync(directory, { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(ending))
        .map((file) => file.replaceAll("\\", "/"));
}

export function builtFile(file: string): string {
    return readFileSync(join(directory, file), "utf8");
}

/** The file that a path on the site leads to, as GitHub Pages finds it; undefined where there is none. */
export function fileAt(path: string): string | undefined {
    const file = path.slice(base.length);
    return path.startsWith(base)
        ? [file, `${file}.html`, `${file}index.html`]
              .filter((candidate) => candidate !== "" && !candidate.endsWith("/"))
              .map((candidate) => join(directory, candidate))
              .find((candidate) => existsSync(candidate) && statSync(candidate).isFile())
        : undefined;
}
