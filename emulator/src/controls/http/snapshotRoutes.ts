import { type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Emulator } from "../../emulator.js";
import type { Snapshot } from "../../persistence/snapshot.js";
import { controlRoute, errorResponses, json, snapshotSchema } from "./schemas.js";

const tags = ["Snapshots"];
const named = { params: z.object({ name: z.string() }) };
const snapshot = { 200: { description: "The snapshot.", content: json(snapshotSchema) }, ...errorResponses };
const loaded = { 204: { description: "The records are those of the snapshot." }, ...errorResponses };

export function addSnapshotRoutes(app: OpenAPIHono, emulator: Emulator): void {
    const { snapshots } = emulator;
    app.openapi(
        controlRoute({
            method: "get",
            path: "/snapshot",
            tags,
            summary: "Get all records as they are now",
            responses: snapshot,
        }),
        (context) => context.json(plain(snapshots.take()), 200),
    );
    app.openapi(
        controlRoute({
            method: "put",
            path: "/snapshot",
            tags,
            summary: "Replace all records by those of a snapshot in the body",
            request: { body: { required: true, content: json(snapshotSchema) } },
            responses: loaded,
        }),
        async (context) => {
            await snapshots.load(context.req.valid("json"));
            return context.body(null, 204);
        },
    );
    app.openapi(
        controlRoute({
            method: "get",
            path: "/snapshots",
            tags,
            summary: "List the names of the saved snapshots",
            responses: { 200: { description: "The names.", content: json(z.array(z.string())) } },
        }),
        (context) => context.json([...snapshots.names()], 200),
    );
    app.openapi(
        controlRoute({
            method: "get",
            path: "/snapshots/{name}",
            tags,
            summary: "Get a saved snapshot",
            request: named,
            responses: snapshot,
        }),
        (context) => context.json(plain(snapshots.find(context.req.valid("param").name)), 200),
    );
    app.openapi(
        controlRoute({
            method: "put",
            path: "/snapshots/{name}",
            tags,
            summary: "Save all records as they are now, under a name",
            request: named,
            responses: { 204: { description: "The snapshot is saved." }, ...errorResponses },
        }),
        (context) => {
            snapshots.save(context.req.valid("param").name);
            return context.body(null, 204);
        },
    );
    app.openapi(
        controlRoute({
            method: "post",
            path: "/snapshots/{name}/load",
            tags,
            summary: "Replace all records by those of a saved snapshot",
            request: named,
            responses: loaded,
        }),
        async (context) => {
            await snapshots.load(context.req.valid("param").name);
            return context.body(null, 204);
        },
    );
    app.openapi(
        controlRoute({
            method: "post",
            path: "/reset",
            tags,
            summary: "Make everything as it was at the start",
            responses: { 204: { description: "Everything is as it was at the start." } },
        }),
        async (context) => {
            await emulator.reset();
            return context.body(null, 204);
        },
    );
}

/** A snapshot as JSON has it, where nothing is read-only. */
function plain(found: Snapshot) {
    return found as z.infer<typeof snapshotSchema>;
}
