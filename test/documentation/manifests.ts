import { readFileSync } from "node:fs";
import { resolve } from "node:path";

export const root = resolve(__dirname, "../..");

/** The folders of the published packages. */
export const packages = ["provider", "emulator"] as const;

/** What the documentation and the releases have to do with a package's manifest. */
export interface Manifest {
    readonly name: string;
    readonly version: string;
    readonly homepage: string;
    readonly bugs: string;
    readonly repository: { readonly type: string; readonly url: string; readonly directory?: string };
}

export function manifestOf(folder: (typeof packages)[number]): Manifest {
    return JSON.parse(readFileSync(resolve(root, folder, "package.json"), "utf8"));
}

/** The address of the repository, as a browser takes it. */
export const repositoryUrl = manifestOf("provider").repository.url.replace(/^git\+|\.git$/g, "");
