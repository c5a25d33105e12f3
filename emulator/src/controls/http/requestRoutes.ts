import type { HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Emulator } from "../../emulator.js";
import { operation } from "../../schema/operation.js";
import { mustBe, only, text } from "../../schema/values.js";
import { requireAccount } from "../../store/store.js";
import { streamRequests } from "./requestStream.js";
import { controlRoute, errorResponses, json, requestSchema } from "./schemas.js";

const tags = ["Requests"];
const after = z.coerce
    .number(mustBe("a number"))
    .optional()
    .openapi({ description: "Only requests that came after the one with this id. Default: all." });

export function addRequestRoutes(app: OpenAPIHono, emulator: Emulator): void {
    app.openapi(
        controlRoute({
            method: "get",
            path: "/requests",
            tags,
            summary: "List the requests to the service, in order of arrival",
            request: {
                query: only({
                    operation: operation.optional(),
                    accountId: text().optional().openapi({ description: "The caller's name or id." }),
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
            request: { query: only({ after }) },
            responses: {
                200: {
                    description:
                        "Events of the type `request`, whose data is a request as JSON. A reader that takes none while a thousand requests come is dropped.",
                    content: { "text/event-stream": { schema: z.string() } },
                },
                ...errorResponses,
            },
        }),
        async (context) => {
            const { outgoing } = context.env as HttpBindings;
            await streamRequests(outgoing, emulator, context.req.valid("query").after);
            return RESPONSE_ALREADY_SENT;
        },
    );
}
