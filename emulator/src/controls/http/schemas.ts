import { createRoute, type RouteConfig, z } from "@hono/zod-openapi";
import { runningAccountMembers } from "../../schema/account.js";
import { fault } from "../../schema/fault.js";
import { invitationRecordMembers } from "../../schema/invitation.js";
import { allSettings, someSettings } from "../../schema/setting.js";
import {
    createdShareMembers,
    membershipMembers,
    region,
    shareOptionsMembers,
    shareRecordMembers,
} from "../../schema/share.js";
import { snapshot } from "../../schema/snapshot.js";
import { count, only, record, text } from "../../schema/values.js";

// The schemas that the document names; what they describe is in the folder `schema`.
export const accountSchema = record(runningAccountMembers).meta({ id: "Account" });
export const shareSchema = record(shareRecordMembers).meta({ id: "Share" });
export const shareOptionsSchema = only(shareOptionsMembers).meta({ id: "ShareOptions" });
export const createdShareSchema = record(createdShareMembers).meta({ id: "CreatedShare" });
export const invitationSchema = record(invitationRecordMembers).meta({ id: "Invitation" });
export const membershipSchema = record(membershipMembers).meta({ id: "Membership" });
export const settingsSchema = allSettings.meta({ id: "Settings" });
export const settingChangesSchema = someSettings.meta({ id: "SettingChanges" });
export const snapshotSchema = snapshot.meta({ id: "Snapshot" });

/** What every error response has. */
export const errorSchema = z
    .object({
        code: z.string().openapi({ example: "NotFound" }),
        message: z.string().openapi({ example: 'there is no invitation "i-1"' }),
    })
    .openapi("Error");

export const clockSchema = z
    .object({
        time: z.number().openapi({ description: "Milliseconds since 1970." }),
        isoTime: z.iso.datetime(),
        frozen: z.boolean(),
    })
    .openapi("Clock");

export const faultSchema = fault.meta({ id: "Fault" });

export const addedFaultSchema = z
    .object({ id: z.string(), hits: count(), fault: faultSchema })
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

/** A filter of records, as query parameters. */
export const recordFilterMembers = {
    resourceShareId: text().optional(),
    sender: text().optional().describe("The account that shares, by its name or id."),
    receiver: text().optional().describe("The account that is shared with, by its name or id."),
    region: region.optional(),
};

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
