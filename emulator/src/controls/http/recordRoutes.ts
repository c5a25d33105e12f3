import { type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Emulator } from "../../emulator.js";
import { invitationStatus } from "../../schema/invitation.js";
import { shareStatus } from "../../schema/share.js";
import { only } from "../../schema/values.js";
import {
    accountSchema,
    controlRoute,
    createdShareSchema,
    errorResponses,
    invitationSchema,
    json,
    membershipSchema,
    recordFilterMembers,
    shareOptionsSchema,
    shareSchema,
} from "./schemas.js";

const tags = ["Records"];
const invitationId = z.object({ invitationId: z.string() });

/** Accounts, shares, invitations and memberships, and what can be done to them by hand. */
export function addRecordRoutes(app: OpenAPIHono, emulator: Emulator): void {
    app.openapi(
        controlRoute({
            method: "get",
            path: "/accounts",
            tags,
            summary: "List the accounts",
            responses: { 200: { description: "All accounts.", content: json(z.array(accountSchema)) } },
        }),
        (context) => context.json([...emulator.accounts], 200),
    );
    app.openapi(
        controlRoute({
            method: "get",
            path: "/shares",
            tags,
            summary: "List shares as they stand now, the newest first",
            request: { query: only({ ...recordFilterMembers, status: shareStatus.optional() }) },
            responses: {
                200: { description: "The shares.", content: json(z.array(shareSchema)) },
                ...errorResponses,
            },
        }),
        (context) => context.json([...emulator.records.shares(context.req.valid("query"))], 200),
    );
    app.openapi(
        controlRoute({
            method: "post",
            path: "/shares",
            tags,
            summary: "Create a share with its resources, and invite its receivers",
            request: { body: { required: true, content: json(shareOptionsSchema) } },
            responses: {
                201: {
                    description: "The ids of the share and its invitations.",
                    content: json(createdShareSchema),
                },
                ...errorResponses,
            },
        }),
        async (context) => context.json(await emulator.share(context.req.valid("json")), 201),
    );
    app.openapi(
        controlRoute({
            method: "delete",
            path: "/shares/{resourceShareId}/receivers/{receiver}",
            tags,
            summary: "Remove a receiver from a share as its owner; a pending invitation is cancelled",
            request: { params: z.object({ resourceShareId: z.string(), receiver: z.string() }) },
            responses: { 204: { description: "The receiver is removed." }, ...errorResponses },
        }),
        async (context) => {
            const { resourceShareId, receiver } = context.req.valid("param");
            await emulator.remove(resourceShareId, receiver);
            return context.body(null, 204);
        },
    );
    app.openapi(
        controlRoute({
            method: "get",
            path: "/invitations",
            tags,
            summary: "List invitations as they stand now, the newest first",
            request: { query: only({ ...recordFilterMembers, status: invitationStatus.optional() }) },
            responses: {
                200: { description: "The invitations.", content: json(z.array(invitationSchema)) },
                ...errorResponses,
            },
        }),
        (context) => context.json([...emulator.records.invitations(context.req.valid("query"))], 200),
    );
    for (const response of ["accept", "reject"] as const) {
        app.openapi(
            controlRoute({
                method: "post",
                path: `/invitations/{invitationId}/${response}`,
                tags,
                summary: `${response === "accept" ? "Accept" : "Reject"} an invitation as its receiver`,
                request: { params: invitationId },
                responses: {
                    200: { description: "The invitation as it stands now.", content: json(invitationSchema) },
                    ...errorResponses,
                },
            }),
            async (context) =>
                context.json(await emulator[response](context.req.valid("param").invitationId), 200),
        );
    }
    app.openapi(
        controlRoute({
            method: "get",
            path: "/memberships",
            tags,
            summary: "List the shares that accounts have joined, the newest first",
            request: { query: only(recordFilterMembers) },
            responses: {
                200: { description: "The memberships.", content: json(z.array(membershipSchema)) },
                ...errorResponses,
            },
        }),
        (context) => context.json([...emulator.records.memberships(context.req.valid("query"))], 200),
    );
}
