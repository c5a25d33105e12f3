import { type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Emulator } from "../../emulator.js";
import type { Definition } from "../../settings/definition.js";
import { changeSettings, settingDefinitions } from "../../settings/settings.js";
import { maxMilliseconds } from "../../timeLimits.js";
import { controlRoute, errorResponses, json } from "./schemas.js";

const tags = ["Settings"];
const settings = Object.fromEntries(
    Object.entries(settingDefinitions).map(([name, definition]) => [name, settingSchema(definition)]),
);
const settingsSchema = z.strictObject(settings).openapi("Settings");
const changesSchema = settingsSchema.partial().openapi("SettingChanges");

/** How the service behaves. */
export function addSettingRoutes(app: OpenAPIHono, emulator: Emulator): void {
    const responses = {
        200: { description: "All settings.", content: json(settingsSchema) },
        ...errorResponses,
    };
    app.openapi(
        controlRoute({ method: "get", path: "/settings", tags, summary: "Read all settings", responses }),
        (context) => context.json({ ...emulator.settings }, 200),
    );
    app.openapi(
        controlRoute({
            method: "patch",
            path: "/settings",
            tags,
            summary: "Change some settings",
            request: { body: { required: true, content: json(changesSchema) } },
            responses,
        }),
        (context) => {
            changeSettings(emulator.settings, context.req.valid("json"));
            return context.json({ ...emulator.settings }, 200);
        },
    );
}

function settingSchema({
    unit,
    choices,
    mayBeNegative,
    meaning,
    default: value,
}: Definition<unknown>): z.ZodType {
    const description = { description: meaning, default: value };
    switch (unit) {
        case "milliseconds":
            return z
                .number()
                .min(mayBeNegative === true ? -maxMilliseconds : 0)
                .max(maxMilliseconds)
                .openapi(description);
        case "count":
            return z.int().min(0).openapi(description);
        case "boolean":
            return z.boolean().openapi(description);
        case "choice":
            return z.enum(choices as [string, ...string[]]).openapi(description);
    }
}
