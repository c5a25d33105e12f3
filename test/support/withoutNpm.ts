import { delimiter } from "node:path";

/**
 * The folders of a PATH, but for those that npm adds to it while it runs a script: a user's has none of them, and the engine
 * takes a plugin from there before it downloads one.
 */
export function withoutNpm(path: string | undefined): string[] {
    return (path ?? "").split(delimiter).filter((folder) => !folder.includes("node_modules"));
}
