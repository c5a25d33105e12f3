import { packageManifest } from "./packageManifest";

export interface Repository {
    readonly owner: string;
    readonly name: string;
}

/** The repository in this package's package.json: it is named nowhere else. */
export function packageRepository(): Repository {
    return repositoryAt(packageManifest().child("repository").requiredString("url"));
}

/** @param url such as `git+https://github.com/owner/name.git`. @throws Error if it is not on GitHub. */
export function repositoryAt(url: string): Repository {
    const [, owner, name] = /^git\+https:\/\/github\.com\/([\w-]+)\/([\w.-]+?)\.git$/.exec(url) ?? [];
    if (owner === undefined || name === undefined) {
        throw new Error(
            `package.json has the repository ${url}, which is not \`git+https://github.com/<owner>/<name>.git\`.`,
        );
    }
    return { owner, name };
}

/** Where the engine finds the plugin: the repository's releases contain the archives of all systems. */
export function pluginDownloadUrl({ owner, name }: Repository): string {
    return `github://api.github.com/${owner}/${name}`;
}
