import { type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Emulator } from "../../emulator.js";
import { NotFoundError } from "../../errors/notFoundError.js";
import type { FaultHandle } from "../../faults/faults.js";
import { addedFaultSchema, controlRoute, errorResponses, faultSchema, json } from "./schemas.js";

const tags = ["Faults"];

export function addFaultRoutes(app: OpenAPIHono, { faults }: Emulator): void {
    app.openapi(
        controlRoute({
            method: "get",
            path: "/faults",
            tags,
            summary: "List the faults, in the order in which they were added",
            responses: { 200: { description: "The faults.", content: json(z.array(addedFaultSchema)) } },
        }),
        (context) => context.json(faults.list().map(describe), 200),
    );
    app.openapi(
        controlRoute({
            method: "post",
            path: "/faults",
            tags,
            summary: "Add a fault",
            request: { body: { required: true, content: json(faultSchema) } },
            responses: {
                201: { description: "The fault with its id.", content: json(addedFaultSchema) },
                ...errorResponses,
            },
        }),
        (context) => context.json(describe(faults.add(context.req.valid("json"))), 201),
    );
    app.openapi(
        controlRoute({
            method: "delete",
            path: "/faults",
            tags,
            summary: "Remove all faults",
            responses: { 204: { description: "All faults are removed." } },
        }),
        (context) => {
            faults.clear();
            return context.body(null, 204);
        },
    );
    app.openapi(
        controlRoute({
            method: "delete",
            path: "/faults/{id}",
            tags,
            summary: "Remove a fault",
            request: { params: z.object({ id: z.string() }) },
            responses: { 204: { description: "The fault is removed." }, ...errorResponses },
        }),
        (context) => {
            const { id } = context.req.valid("param");
            const fault = faults.find(id);
            if (fault === undefined) {
                throw new NotFoundError(`there is no fault ${JSON.stringify(id)}`);
            }
            fault.remove();
            return context.body(null, 204);
        },
    );
}

function describe({ id, hits, fault }: FaultHandle) {
    return { id, hits, fault };
}
