import type { HttpBindings } from "@hono/node-server";
import type { Emulator } from "../../emulator.js";
import type { NumberedRequest } from "../../gateway/requestLog.js";

const heartbeatMilliseconds = 15_000;

/** How much is written ahead of what a reader has taken, in bytes. */
const maxUnreadBytes = 1 << 20;

/** How many requests may come while a reader takes none: one that is further behind is dropped. */
const maxWaitingRequests = 1000;

/** The connection that requests are written to. */
type Outgoing = HttpBindings["outgoing"];

/**
 * Follows the requests as server-sent events until the reader goes away, no faster than it reads. What waits for a reader
 * are ids, so it holds no request longer than the log does; one that has left the log meanwhile is left out.
 * @param after begin with the requests after the one with this id; default: with the next one
 */
export async function streamRequests(
    outgoing: Outgoing,
    emulator: Pick<Emulator, "requests" | "onRequest">,
    after: number | undefined,
): Promise<void> {
    outgoing.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-cache" });
    // So that a client knows at once that it is connected.
    outgoing.write(":\n\n");
    // At the same moment as the subscription, so that each request is sent once.
    const waiting = new Set(after === undefined ? [] : finishedAfter(emulator.requests, after));
    const maxWaiting = waiting.size + maxWaitingRequests;
    const send = () => {
        for (const id of waiting) {
            if (outgoing.writableLength >= maxUnreadBytes) {
                return;
            }
            waiting.delete(id);
            const request = requestWith(emulator.requests, id);
            if (request !== undefined) {
                outgoing.write(`event: request\ndata: ${JSON.stringify(request)}\nid: ${id}\n\n`);
            }
        }
    };
    const unsubscribe = emulator.onRequest(({ id }) => {
        waiting.add(id);
        send();
        if (waiting.size > maxWaiting) {
            outgoing.destroy();
        }
    });
    outgoing.on("drain", send);
    send();
    const heartbeat = setInterval(() => {
        if (outgoing.writableLength === 0) {
            outgoing.write(":\n\n");
        }
    }, heartbeatMilliseconds);
    heartbeat.unref();
    await new Promise<void>((resolve) => void outgoing.once("close", resolve));
    clearInterval(heartbeat);
    unsubscribe();
}

/** The ids of the requests after one that have their response. */
function finishedAfter(requests: readonly NumberedRequest[], after: number): readonly number[] {
    return requests.filter(({ id, milliseconds }) => id > after && milliseconds > 0).map(({ id }) => id);
}

/** The request with an id, if it is still in the log, where ids are consecutive. */
function requestWith(requests: readonly NumberedRequest[], id: number): NumberedRequest | undefined {
    return requests[id - (requests[0]?.id ?? id)];
}
