// The controls of the emulator that has served this page.

/** The token stands in the fragment, which is never sent; it is kept for reloads, and taken out of the address bar. */
function readToken() {
    const given = new URLSearchParams(location.hash.slice(1)).get("token");
    if (given !== null) {
        sessionStorage.setItem("token", given);
        history.replaceState(null, "", location.pathname);
    }
    return sessionStorage.getItem("token");
}

const token = readToken();
const authorization = token === null ? {} : { authorization: `Bearer ${token}` };

/** Sends a request to the controls; gives the parsed body. Throws an Error with the emulator's message. */
export async function send(method, path, body) {
    const response = await fetch(path, {
        method,
        headers: { ...authorization, ...(body !== undefined && { "content-type": "application/json" }) },
        ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const content = text === "" ? undefined : JSON.parse(text);
    if (!response.ok) {
        throw new Error(`${content.code}: ${content.message}`);
    }
    return content;
}

/**
 * Follows the log of requests for ever, and connects again where the connection ends. It is read by hand, because an
 * EventSource cannot send a token.
 */
export async function followRequests(onRequest, onConnection) {
    let last = 0;
    for (;;) {
        try {
            const stream = await fetch(`requests/stream?after=${last}`, { headers: authorization });
            onConnection(stream.ok);
            for await (const request of stream.ok ? events(stream.body) : []) {
                last = request.id;
                onRequest(request);
            }
        } catch {
            // The emulator has stopped, or starts again.
        }
        onConnection(false);
        await new Promise((resolve) => setTimeout(resolve, 1000));
    }
}

async function* events(body) {
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    let received = "";
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
        received += chunk.value;
        const blocks = received.split("\n\n");
        received = blocks.pop();
        for (const block of blocks) {
            const data = /^data: (.*)$/m.exec(block)?.[1];
            if (data !== undefined) {
                yield JSON.parse(data);
            }
        }
    }
}
