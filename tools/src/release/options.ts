import { parseArgs } from "node:util";

/** What `npm run release:dry` is asked for. */
export interface ReleaseOptions {
    /** Version that the tag names, such as `0.1.0`. */
    readonly version: string;
    /**
     * Whether this is a trial of the release itself: the repository may be the placeholder, and the changelog's section may have no
     * date yet.
     */
    readonly isTrial: boolean;
}

/** @throws Error that names the option that is wrong */
export function releaseOptions(words: readonly string[]): ReleaseOptions {
    const { values } = parseArgs({
        args: [...words],
        options: { tag: { type: "string" }, trial: { type: "boolean", default: false } },
    });
    const { tag, trial } = values;
    if (tag === undefined) {
        throw new Error("--tag is missing: it is v and the version, such as --tag v0.1.0.");
    }
    const [, version] = /^v(\d+\.\d+\.\d+)$/.exec(tag) ?? [];
    if (version === undefined) {
        throw new Error(`--tag is "${tag}", but has to be v and a version, such as v0.1.0.`);
    }
    return { version, isTrial: trial };
}
