/**
 * Preloaded by the processes of a stack: somebody else decides when the provider's waits end. Each asks TEST_WAITS_URL,
 * and is over once the response has come. It is over at once if nobody waits any more. Shorter pauses, in which reads
 * gather, are real. The process's time is that of its waits and pauses, and moves on to the end of each. Nothing else takes
 * time, however slow the machine is: so no limit that a call has is reached.
 */
const { request } = require("node:http");
const { systemClock } = require("../../provider/dist/common/clock.js");
const { Deadline } = require("../../provider/dist/common/deadline.js");

const shortestWait = 500;
const { sleep } = systemClock;
let time = Date.now();

systemClock.now = () => time;
systemClock.sleep = async (milliseconds, signal) => {
    const end = time + milliseconds;
    await (milliseconds < shortestWait ? sleep : wait)(milliseconds, signal);
    if (!signal?.aborted) {
        time = Math.max(time, end);
    }
};

AbortSignal.timeout = () => new AbortController().signal;
Deadline.prototype.waitFor = Deadline.prototype.unlessCancelled;

function wait(milliseconds, signal) {
    return new Promise((resolve, reject) => {
        const headers = { "content-type": "application/json" };
        const asked = request(process.env.TEST_WAITS_URL, { method: "POST", headers, agent: false, signal });
        asked.on("response", (response) => response.resume().on("end", resolve));
        asked.on("error", (error) => (signal?.aborted ? resolve() : reject(error)));
        asked.end(JSON.stringify({ milliseconds }));
    });
}
