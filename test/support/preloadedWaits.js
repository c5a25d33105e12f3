/**
 * Preloaded by the processes of a stack: somebody else decides when the provider's waits end. Each asks TEST_WAITS_URL,
 * and is over once the response has come; the process's time has moved on by then. It is over at once if nobody waits any
 * more. Shorter pauses, in which reads gather, are real.
 */
const { request } = require("node:http");
const { systemClock } = require("../../provider/dist/common/clock.js");

const shortestWait = 500;
const { now, sleep } = systemClock;
let waited = 0;

systemClock.now = () => now() + waited;
systemClock.sleep = (milliseconds, signal) =>
    (milliseconds < shortestWait ? sleep : wait)(milliseconds, signal);

function wait(milliseconds, signal) {
    return new Promise((resolve, reject) => {
        const headers = { "content-type": "application/json" };
        const asked = request(process.env.TEST_WAITS_URL, { method: "POST", headers, agent: false, signal });
        asked.on("response", (response) => {
            waited += milliseconds;
            response.resume().on("end", resolve);
        });
        asked.on("error", (error) => (signal?.aborted ? resolve() : reject(error)));
        asked.end(JSON.stringify({ milliseconds }));
    });
}
