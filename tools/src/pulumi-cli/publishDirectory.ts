import { rmSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

const partialSuffix = ".partial-";

/** Longer than any build takes: a partial directory of this age belongs to a process that was killed. */
const abandonedMilliseconds = 2 * 60 * 60 * 1000;

/**
 * Fills a new directory and renames it to its final name in one step, so that it exists either complete or not
 * at all.
 *
 * If two processes do this at the same time, each fills a directory of its own. The first to finish wins; the
 * other uses the winner's directory if `isUsable` says so, and replaces it otherwise.
 */
export async function publishDirectory(
    directory: string,
    fill: (partial: string) => Promise<void>,
    isUsable: () => Promise<boolean>,
): Promise<void> {
    await mkdir(dirname(directory), { recursive: true });
    await removeAbandoned(directory);
    const partial = await mkdtemp(directory + partialSuffix);
    const discard = () => rmSync(partial, { recursive: true, force: true });
    // When the process is interrupted, "exit" is emitted but `finally` does not run.
    process.once("exit", discard);
    try {
        await fill(partial);
        if (await renameUnlessTaken(partial, directory)) {
            return;
        }
        if (!(await isUsable())) {
            await rename(directory, `${partial}-replaced`);
            await rename(partial, directory);
        }
    } finally {
        process.removeListener("exit", discard);
        discard();
        await rm(`${partial}-replaced`, { recursive: true, force: true });
    }
}

/** Renames a directory unless the new name is taken. @returns whether it was renamed */
async function renameUnlessTaken(from: string, to: string): Promise<boolean> {
    try {
        await rename(from, to);
        return true;
    } catch (error) {
        if (await exists(to)) {
            return false;
        }
        throw error;
    }
}

async function removeAbandoned(directory: string): Promise<void> {
    const prefix = basename(directory) + partialSuffix;
    for (const name of await readdir(dirname(directory))) {
        const path = join(dirname(directory), name);
        if (name.startsWith(prefix) && (await ageOf(path)) > abandonedMilliseconds) {
            await rm(path, { recursive: true, force: true });
        }
    }
}

async function exists(path: string): Promise<boolean> {
    return stat(path).then(
        () => true,
        () => false,
    );
}

/** Milliseconds since a path was last modified; 0 if another process has just removed it. */
async function ageOf(path: string): Promise<number> {
    return stat(path).then(
        ({ mtimeMs }) => Date.now() - mtimeMs,
        () => 0,
    );
}
