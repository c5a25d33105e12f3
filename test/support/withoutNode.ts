import { mkdir, readdir, realpath, symlink } from "node:fs/promises";
import { join } from "node:path";
import { withoutNpm } from "./withoutNpm";

const ofNode = new Set(["node", "nodejs", "npm", "npx", "corepack"]);

/**
 * The folders of a PATH on which there is no Node.js. A folder that has it may have all else as well, as `/usr/bin` does: in
 * its place is one with links to that.
 * @param directory an empty one, where the folders with links are made
 */
export async function withoutNode(path: string | undefined, directory: string): Promise<string[]> {
    const folders = await Promise.all(
        withoutNpm(path).map((folder) => realpath(folder).catch(() => undefined)),
    );
    const there = [...new Set(folders)].filter((folder) => folder !== undefined);
    return Promise.all(
        there.map(async (folder, index) => {
            const names = await readdir(folder);
            if (!names.some((name) => ofNode.has(name))) {
                return folder;
            }
            const links = join(directory, String(index));
            await mkdir(links);
            const others = names.filter((name) => !ofNode.has(name));
            await Promise.all(others.map((name) => symlink(join(folder, name), join(links, name))));
            return links;
        }),
    );
}
