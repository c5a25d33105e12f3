import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Emulator } from "../../emulator.js";
import { numberFrom, only } from "../../schema/values.js";
import { latestTime } from "../../timeLimits.js";
import { clockSchema, controlRoute, errorResponses, json } from "./schemas.js";

const tags = ["Clock"];
const responses = { 200: { description: "The clock.", content: json(clockSchema) }, ...errorResponses };

export function addClockRoutes(app: OpenAPIHono, { clock, save }: Emulator): void {
    const read = () => {
        const time = clock.now();
        return { time, isoTime: new Date(time).toISOString(), frozen: clock.isFrozen };
    };
    app.openapi(
        controlRoute({ method: "get", path: "/clock", tags, summary: "Read the clock", responses }),
        (context) => context.json(read(), 200),
    );
    app.openapi(
        controlRoute({
            method: "post",
            path: "/clock/advance",
            tags,
            summary: "Move the time forward",
            request: {
                body: {
                    required: true,
                    content: json(only({ milliseconds: numberFrom(0, latestTime) }).meta({ id: "Advance" })),
                },
            },
            responses,
        }),
        async (context) => {
            clock.advance(context.req.valid("json").milliseconds);
            await save();
            return context.json(read(), 200);
        },
    );
    for (const action of ["freeze", "resume"] as const) {
        app.openapi(
            controlRoute({
                method: "post",
                path: `/clock/${action}`,
                tags,
                summary: action === "freeze" ? "Make the clock stand still" : "Let the clock run on",
                responses,
            }),
            (context) => {
                clock[action]();
                return context.json(read(), 200);
            },
        );
    }
}
