import { packageManifest } from "./packageManifest";

/** The repository on GitHub that has this package's source and its releases. */
export interface Repository {
    readonly owner: string;
    readonly name: string;
}

/** The repository that this package's package.json names: no other place does, everything else is made from it. */
export function packageRepository(): Repository {
    return repositoryAt(packageManifest().child("repository").requiredString("url"));
}

/**
 * @param url as npm has it, such as `git+https://github.com/owner/name.git`
 * @throws Error if it is none of GitHub's
 */
export function repositoryAt(url: string): Repository {
    const [, owner, name] = /^git\+https:\/\/github\.com\/([\w-]+)\/([\w.-]+?)\.git$/.exec(url) ?? [];
    if (owner === undefined || name === undefined) {
        throw new Error(
            `package.json has the repository ${url}, which is not \`git+https://github.com/<owner>/<name>.git\`.`,
        );
    }
    return { owner, name };
}

/** Where the engine finds the plugin: the archives of all systems are files of the repository's releases. */
export function pluginDownloadUrl({ owner, name }: Repository): string {
    return `github://api.github.com/${owner}/${name}`;
}
