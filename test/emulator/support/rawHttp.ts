import { request } from "node:http";
import { encodedQuery, signedV3, type Unsigned } from "./signing";

/** A response as it came over the connection. */
export interface RawResponse {
    readonly status: number;
    readonly headers: Readonly<Record<string, string | string[] | undefined>>;
    readonly body: string;
}

/** Sends a request exactly so: headers like Host that fetch would not let through are sent too. */
export function send(
    url: string,
    {
        method = "POST",
        headers = {},
        body = "",
    }: { method?: string; headers?: Record<string, string>; body?: string },
): Promise<RawResponse> {
    return new Promise((resolve, reject) => {
        const outgoing = request(url, { method, headers, agent: false }, (incoming) => {
            const chunks: Buffer[] = [];
            incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
            incoming.on("error", reject);
            incoming.on("end", () =>
                resolve({
                    status: incoming.statusCode ?? 0,
                    headers: incoming.headers,
                    body: Buffer.concat(chunks).toString("utf8"),
                }),
            );
        });
        outgoing.on("error", reject);
        outgoing.end(body);
    });
}

/** Signs a request in version 3 and sends it. */
export function sendV3(unsigned: Unsigned): Promise<RawResponse> {
    const query = encodedQuery(unsigned.query ?? {});
    return send(`${unsigned.url}/?${query}`, {
        method: unsigned.method ?? "POST",
        headers: signedV3(unsigned),
        body: unsigned.body ?? "",
    });
}

/** The code and status of a response. */
export function refusal({ status, body }: RawResponse): { status: number; code: unknown } {
    return { status, code: JSON.parse(body).Code };
}
