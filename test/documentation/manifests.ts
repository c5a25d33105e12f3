import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { browserAddress } from "../../tools/pack/links";

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

/** The address of the repository, as a browser takes it. The provider's manifest is the only place where it is written by hand. */
export const repositoryUrl = browserAddress(manifestOf("provider").repository.url);

/** The published packages' manifests, with all addresses made from {@link repositoryUrl}. */
export const manifestFiles = packages.map((folder) => ({
    path: resolve(root, folder, "package.json"),
    content: (): string => {
        const manifest = manifestOf(folder);
        const { directory } = manifest.repository;
        const page = directory === undefined ? "" : `/tree/main/${directory}`;
        const addresses = {
            homepage: `${repositoryUrl}${page}#readme`,
            bugs: `${repositoryUrl}/issues`,
            repository: { ...manifest.repository, url: `git+${repositoryUrl}.git` },
        };
        return `${JSON.stringify({ ...manifest, ...addresses }, null, 2)}\n`;
    },
}));
