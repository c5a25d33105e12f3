import { rmSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

const PARTIAL = ".partial-";

/** Older than any build takes: its process is gone, and nobody else will clean up after it. */
const ABANDONED_MILLISECONDS = 2 * 60 * 60 * 1000;

/**
 * Fills a new directory and gives it its final name in one step, so that it is there whole or not at all.
 *
 * Where two processes do so at once, each fills its own, the first to finish wins, and the other uses the
 * winner's if `isUsable` agrees. A directory of that name that is not usable is replaced.
 */
export async function publishDirectory(
    directory: string,
    fill: (partial: string) => Promise<void>,
    isUsable: () => Promise<boolean>,
): Promise<void> {
    await mkdir(dirname(directory), { recursive: true });
    await removeAbandoned(directory);
    const partial = await mkdtemp(directory + PARTIAL);
    const discard = () => rmSync(partial, { recursive: true, force: true });
    // An interrupted process ends by way of "exit", not of `finally`.
    process.once("exit", discard);
    try {
        await fill(partial);
        if (await renamed(partial, directory)) {
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

/** Renames a directory, unless one of that name is there. */
async function renamed(from: string, to: string): Promise<boolean> {
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
    const prefix = basename(directory) + PARTIAL;
    for (const name of await readdir(dirname(directory))) {
        const path = join(dirname(directory), name);
        if (name.startsWith(prefix) && (await ageOf(path)) > ABANDONED_MILLISECONDS) {
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

/** Milliseconds since a path was last changed; 0 where another process has just removed it. */
async function ageOf(path: string): Promise<number> {
    return stat(path).then(
        ({ mtimeMs }) => Date.now() - mtimeMs,
        () => 0,
    );
}
