import { createHash, randomUUID } from "node:crypto";
import { linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const CHECK_MILLISECONDS = 200;

/** Does the work while no other process does it there: `npm ci` pulls away what others stand on. */
export async function exclusively(directory, work) {
    const name = createHash("sha256").update(directory).digest("hex").slice(0, 16);
    const lock = join(tmpdir(), `setup-of-clone-${name}.lock`);
    let hasWaited = false;
    while (!take(lock)) {
        if (!hasWaited) {
            console.log("Waiting for another set-up of this clone to end.");
            hasWaited = true;
        }
        await sleep(CHECK_MILLISECONDS);
    }
    const release = () => rmSync(lock, { force: true });
    process.once("exit", release);
    try {
        return await work();
    } finally {
        process.removeListener("exit", release);
        release();
    }
}

/** Takes the lock, also from a process that is gone. A link appears in one step, its owner's id in it. */
function take(lock) {
    const own = `${lock}.${randomUUID()}`;
    writeFileSync(own, String(process.pid));
    try {
        linkSync(own, lock);
        return true;
    } catch (error) {
        if (error.code !== "EEXIST") {
            throw error;
        }
        removeAbandoned(lock);
        return false;
    } finally {
        rmSync(own);
    }
}

function removeAbandoned(lock) {
    let owner;
    try {
        owner = Number(readFileSync(lock, "utf8"));
        process.kill(owner, 0);
    } catch (error) {
        // ESRCH: no such process. Anything else, such as a lock given back meanwhile, is no reason.
        if (error.code === "ESRCH") {
            rmSync(lock, { force: true });
        }
    }
}
