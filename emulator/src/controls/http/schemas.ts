import { createRoute, type RouteConfig, z } from "@hono/zod-openapi";
import { type RegionId, regionIds } from "../../regions.js";
import { operationNames } from "../../service/operations.js";
import {
    associationStatuses,
    failureReasons,
    invitationStatuses,
    resourceStatuses,
    shareStatuses,
} from "../../store/records.js";
import { latestTime } from "../../timeLimits.js";

export const regionSchema = z.enum(regionIds as readonly [RegionId, ...RegionId[]]);
export const operationSchema = z.enum(operationNames as readonly [string, ...string[]]);
export const invitationStatusSchema = z.enum(invitationStatuses);
export const shareStatusSchema = z.enum(shareStatuses);

/** What every error response has. */
export const errorSchema = z
    .object({
        code: z.string().openapi({ example: "NotFound" }),
        message: z.string().openapi({ example: 'there is no invitation "i-1"' }),
    })
    .openapi("Error");

export const accountSchema = z
    .object({
        id: z.string(),
        name: z.string(),
        accessKeyId: z.string(),
        accessKeySecret: z.string(),
        resourceDirectoryId: z.string().nullable(),
        site: z.enum(["china", "international"]),
    })
    .openapi("Account");

const resource = { resourceId: z.string(), resourceType: z.string() };

export const shareSchema = z
    .object({
        resourceShareId: z.string(),
        resourceShareName: z.string(),
        ownerAccountId: z.string(),
        region: regionSchema,
        status: shareStatusSchema,
        allowExternalTargets: z.boolean(),
        createTime: z.iso.datetime(),
        resources: z.array(z.object({ ...resource, status: z.enum(associationStatuses) })).readonly(),
        receivers: z
            .array(
                z.object({
                    targetId: z.string(),
                    status: z.enum(associationStatuses),
                    joined: z.boolean(),
                    invitationId: z.string().nullable(),
                }),
            )
            .readonly(),
    })
    .openapi("Share");

export const invitationSchema = z
    .object({
        invitationId: z.string(),
        resourceShareId: z.string(),
        resourceShareName: z.string(),
        senderAccountId: z.string(),
        receiverAccountId: z.string(),
        region: regionSchema,
        status: invitationStatusSchema,
        createTime: z.iso.datetime(),
        expireTime: z.iso.datetime(),
        millisecondsLeft: z.number().nullable(),
        failures: z
            .array(
                z.object({
                    ...resource,
                    resourceArn: z.string(),
                    reason: z.enum(failureReasons),
                    description: z.string(),
                }),
            )
            .readonly(),
    })
    .openapi("Invitation");

export const membershipSchema = z
    .object({
        resourceShareId: z.string(),
        resourceShareName: z.string(),
        ownerAccountId: z.string(),
        accountId: z.string(),
        region: regionSchema,
        resources: z.array(z.object({ ...resource, status: z.enum(resourceStatuses) })).readonly(),
    })
    .openapi("Membership");

export const shareOptionsSchema = z
    .strictObject({
        from: z.string().openapi({ description: "The account that shares, by its name or id." }),
        to: z
            .union([z.string(), z.array(z.string())])
            .optional()
            .openapi({ description: "One or several receivers, by name or id. Default: nobody yet." }),
        resources: z.array(z.strictObject(resource)).optional(),
        resourceShareName: z.string().optional().openapi({ description: "Default: resource-share." }),
        resourceShareId: z.string().optional().openapi({ description: "Default: a new id." }),
        region: regionSchema.optional().openapi({ description: "Default: cn-hangzhou." }),
        allowExternalTargets: z.boolean().optional().openapi({ description: "Default: true." }),
    })
    .openapi("ShareOptions");

export const createdShareSchema = z
    .object({
        resourceShareId: z.string(),
        invitationId: z.string().nullable(),
        invitationIds: z.record(z.string(), z.string()).readonly(),
    })
    .openapi("CreatedShare");

export const clockSchema = z
    .object({
        time: z.number().openapi({ description: "Milliseconds since 1970." }),
        isoTime: z.iso.datetime(),
        frozen: z.boolean(),
    })
    .openapi("Clock");

const count = z.int().min(0);
/** What a timer of Node.js can wait for: almost 25 days. */
const milliseconds = z.number().min(0).max(2_147_483_647);
const faultFilter = {
    operation: operationSchema.optional(),
    accountId: z.string().optional(),
    region: regionSchema.optional(),
    times: count.optional(),
    after: count.optional(),
    probability: z.number().min(0).max(1).optional(),
    seed: z.int().optional(),
};
const faultError = {
    code: z.string().optional(),
    httpStatus: z.int().min(400).max(599).optional(),
    message: z.string().optional(),
};

export const faultSchema = z
    .discriminatedUnion("kind", [
        z.strictObject({
            ...faultFilter,
            kind: z.literal("throttle"),
            retryAfter: milliseconds.optional(),
            code: z.enum(["Throttling", "Throttling.User", "Throttling.Api"]).optional(),
        }),
        z.strictObject({ ...faultFilter, kind: z.enum(["latency", "lateVisibility"]), milliseconds }),
        z.strictObject({ ...faultFilter, ...faultError, kind: z.enum(["error", "errorAfterEffect"]) }),
        z.strictObject({
            ...faultFilter,
            kind: z.enum([
                "cutBeforeEffect",
                "cutAfterEffect",
                "hang",
                "hangAfterEffect",
                "garbage",
                "truncate",
            ]),
        }),
    ])
    .openapi("Fault");

export const addedFaultSchema = z
    .object({ id: z.string(), hits: count, fault: faultSchema })
    .openapi("AddedFault");

export const requestSchema = z
    .object({
        id: z.int(),
        time: z.number().openapi({ description: "By the emulator's clock, in milliseconds since 1970." }),
        method: z.string(),
        operation: z.string(),
        accountId: z.string().nullable(),
        region: z.string(),
        parameters: z.record(z.string(), z.string()).readonly(),
        httpStatus: z.int(),
        code: z.string().nullable(),
        milliseconds: z.number(),
        fault: z.string().optional(),
    })
    .openapi("Request");

export const snapshotSchema = z
    .object({
        format: z.number(),
        time: z.number().min(-latestTime).max(latestTime),
        directoriesWithSharing: z.array(z.string()).readonly(),
        regions: z.record(z.string(), z.unknown()).readonly(),
    })
    .openapi("Snapshot");

/** A filter of records, as query parameters. */
export const recordFilterSchema = z.strictObject({
    resourceShareId: z.string().optional(),
    sender: z.string().optional().openapi({ description: "The account that shares, by its name or id." }),
    receiver: z
        .string()
        .optional()
        .openapi({ description: "The account that is shared with, by its name or id." }),
    region: regionSchema.optional(),
});

/** The JSON content of a request or a response. */
export function json<Schema extends z.ZodType>(schema: Schema) {
    return { "application/json": { schema } };
}

/** What any request may get, whatever it asks for. */
const commonResponses = {
    401: { description: "The token is missing or wrong.", content: json(errorSchema) },
    403: { description: "The request comes from another site.", content: json(errorSchema) },
    413: { description: "The body is too large.", content: json(errorSchema) },
    415: { description: "The body is not declared as JSON.", content: json(errorSchema) },
    500: { description: "The emulator failed; its log says why.", content: json(errorSchema) },
};

/** A route of the controls, which describes the common error responses besides its own. */
export function controlRoute<const Config extends RouteConfig>(config: Config) {
    return createRoute({ ...config, responses: { ...commonResponses, ...config.responses } });
}

/** The responses of a request that names something wrong. */
export const errorResponses = {
    400: { description: "The request is wrong.", content: json(errorSchema) },
    404: { description: "There is no such thing.", content: json(errorSchema) },
    409: { description: "The state does not allow it.", content: json(errorSchema) },
};
