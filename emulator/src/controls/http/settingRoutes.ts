import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Emulator } from "../../emulator.js";
import { controlRoute, errorResponses, json, settingChangesSchema, settingsSchema } from "./schemas.js";

const tags = ["Settings"];

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
            request: { body: { required: true, content: json(settingChangesSchema) } },
            responses,
        }),
        (context) => {
            Object.assign(emulator.settings, context.req.valid("json"));
            return context.json({ ...emulator.settings }, 200);
        },
    );
}
