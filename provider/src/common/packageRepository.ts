import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Fields } from "./fields";
import { isJsonObject } from "./json";

/** The repository on GitHub that has this package's source and its releases. */
export interface Repository {
    readonly owner: string;
    readonly name: string;
}

/** The repository that this package's package.json names: no other place does, everything else is made from it. */
export function packageRepository(): Repository {
    const manifest: unknown = JSON.parse(readFileSync(join(__dirname, "../../package.json"), "utf8"));
    const fields = isJsonObject(manifest) && isJsonObject(manifest.repository) ? manifest.repository : {};
    return repositoryAt(new Fields(fields, "package.json.repository").requiredString("url"));
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
