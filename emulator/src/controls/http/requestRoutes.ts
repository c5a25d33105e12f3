import { type OpenAPIHono, z } from "@hono/zod-openapi";
import { streamSSE } from "hono/streaming";
import type { Emulator } from "../../emulator.js";
import type { NumberedRequest } from "../../gateway/requestLog.js";
import { requireAccount } from "../../store/store.js";
import { controlRoute, errorResponses, json, operationSchema, requestSchema } from "./schemas.js";

const tags = ["Requests"];
const heartbeatMilliseconds = 15_000;
const after = z.coerce
    .number()
    .optional()
    .openapi({ description: "Only requests that came after the one with this id. Default: all." });

/** The log of requests. */
export function addRequestRoutes(app: OpenAPIHono, emulator: Emulator): void {
    app.openapi(
        controlRoute({
            method: "get",
            path: "/requests",
            tags,
            summary: "List the requests to the service, in order of arrival",
            request: {
                query: z.strictObject({
                    operation: operationSchema.optional(),
                    accountId: z.string().optional().openapi({ description: "The caller's name or id." }),
                    after,
                }),
            },
            responses: {
                200: { description: "The requests.", content: json(z.array(requestSchema)) },
                ...errorResponses,
            },
        }),
        (context) => {
            const filter = context.req.valid("query");
            const caller =
                filter.accountId === undefined
                    ? undefined
                    : requireAccount(emulator.accounts, filter.accountId).id;
            const found = emulator.requests.filter(
                ({ id, operation, accountId }) =>
                    id > (filter.after ?? 0) &&
                    (filter.operation ?? operation) === operation &&
                    (caller ?? accountId) === accountId,
            );
            return context.json(found, 200);
        },
    );
    app.openapi(
        controlRoute({
            method: "delete",
            path: "/requests",
            tags,
            summary: "Clear the log of requests",
            responses: { 204: { description: "The log is empty." } },
        }),
        (context) => {
            emulator.clearRequests();
            return context.body(null, 204);
        },
    );
    app.openapi(
        controlRoute({
            method: "get",
            path: "/requests/stream",
            tags,
            summary: "Follow the requests as server-sent events, each once it has its response",
            request: { query: z.strictObject({ after }) },
            responses: {
                200: {
                    description: "Events of the type `request`, whose data is a request as JSON.",
                    content: { "text/event-stream": { schema: z.string() } },
                },
                ...errorResponses,
            },
        }),
        (context) => {
            const { after: last } = context.req.valid("query");
            return streamSSE(context, async (stream) => {
                const send = (request: NumberedRequest) =>
                    stream.writeSSE({
                        event: "request",
                        id: String(request.id),
                        data: JSON.stringify(request),
                    });
                // At the same moment as the subscription, so that each request is sent once.
                const finished = emulator.requests.filter(
                    ({ id, milliseconds }) => last !== undefined && id > last && milliseconds > 0,
                );
                const unsubscribe = emulator.onRequest((request) => void send(request));
                const ended = new Promise<void>((resolve) => stream.onAbort(resolve));
                const heartbeat = setInterval(() => void stream.write(":\n\n"), heartbeatMilliseconds);
                heartbeat.unref();
                // So that a client knows at once that it is connected.
                void stream.write(":\n\n");
                // All are queued before any later one.
                for (const request of finished) {
                    void send(request);
                }
                await ended;
                clearInterval(heartbeat);
                unsubscribe();
            });
        },
    );
}
