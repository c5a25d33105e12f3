import { createHash, randomUUID } from "node:crypto";
import { linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const pollMilliseconds = 200;

/** Runs an operation while no other process runs one on the same directory: `npm ci` removes files in use. */
export async function withLock(directory, operation) {
    const name = createHash("sha256").update(directory).digest("hex").slice(0, 16);
    const lock = join(tmpdir(), `setup-of-clone-${name}.lock`);
    let hasWaited = false;
    while (!acquire(lock)) {
        if (!hasWaited) {
            console.log("Waiting for another set-up of this clone to finish.");
            hasWaited = true;
        }
        await sleep(pollMilliseconds);
    }
    const release = () => rmSync(lock, { force: true });
    process.once("exit", release);
    try {
        return await operation();
    } finally {
        process.removeListener("exit", release);
        release();
    }
}

/**
 * Tries to acquire the lock, and removes it if its owner is no longer running. The lock is a hard link, so it appears
 * atomically with its owner's process id in it.
 */
function acquire(lock) {
    const ownFile = `${lock}.${randomUUID()}`;
    writeFileSync(ownFile, String(process.pid));
    try {
        linkSync(ownFile, lock);
        return true;
    } catch (error) {
        if (error.code !== "EEXIST") {
            throw error;
        }
        removeAbandoned(lock);
        return false;
    } finally {
        rmSync(ownFile);
    }
}

function removeAbandoned(lock) {
    let owner;
    try {
        owner = Number(readFileSync(lock, "utf8"));
        process.kill(owner, 0);
    } catch (error) {
        // ESRCH: no such process. Any other error, such as a lock released meanwhile, says nothing about its owner.
        if (error.code === "ESRCH") {
            rmSync(lock, { force: true });
        }
    }
}
