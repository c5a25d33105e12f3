import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";

/** The files of `pulumi stack init`, by path in the home. */
type Files = readonly (readonly [path: string, content: string])[];

const writtenFiles = new Map<string, Promise<Files>>();

/**
 * Makes an empty stack in an empty home: the first time by `pulumi stack init`, later by copying the files that it
 * wrote, which takes a fraction of the time.
 * @param key the same for all stacks with the same files
 * @param directories those below the home that the command writes to
 * @param init runs the command; rejects if it fails
 */
export async function initialize(
    key: string,
    home: string,
    directories: readonly string[],
    init: () => Promise<unknown>,
): Promise<void> {
    const written = writtenFiles.get(key);
    if (written !== undefined) {
        await writeFiles(home, await written);
        return;
    }
    const writing = init().then(() => readFiles(home, directories));
    writtenFiles.set(key, writing);
    try {
        await writing;
    } catch (error) {
        writtenFiles.delete(key);
        throw error;
    }
}

async function readFiles(home: string, directories: readonly string[]): Promise<Files> {
    const entries = await Promise.all(
        directories.map((directory) => readdir(directory, { recursive: true, withFileTypes: true })),
    );
    const paths = entries
        .flat()
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name));
    return Promise.all(
        paths.map(async (path) => [relative(home, path), await readFile(path, "utf8")] as const),
    );
}

async function writeFiles(home: string, files: Files): Promise<void> {
    for (const [path, content] of files) {
        await mkdir(dirname(join(home, path)), { recursive: true });
        await writeFile(join(home, path), content);
    }
}
