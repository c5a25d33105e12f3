import type { IncomingMessage } from "node:http";
import { gatewayError } from "../errors/gatewayErrors.js";

/** Larger than any request of the service, and small enough to hold a thousand of them in memory. */
const maxBodyBytes = 1 << 20;

const emptyBody = Buffer.alloc(0);

/**
 * Reads the body of a request.
 * @throws ApiError if it is too large; the rest is not read
 */
export async function readBody(incoming: IncomingMessage): Promise<Buffer> {
    if (incoming.headers["transfer-encoding"] === undefined && !Number(incoming.headers["content-length"])) {
        return emptyBody;
    }
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of incoming as AsyncIterable<Buffer>) {
        size += chunk.length;
        if (size > maxBodyBytes) {
            throw gatewayError("RequestEntityTooLarge", String(maxBodyBytes));
        }
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
