import type { HttpBindings } from "@hono/node-server";
import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";
import type { Emulator } from "../../emulator.js";
import { ApiError } from "../../errors/apiError.js";
import { InputError } from "../../errors/inputError.js";
import { NotFoundError } from "../../errors/notFoundError.js";
import { type Access, refusalOf } from "../../gateway/access.js";
import { packageVersion } from "../../packageVersion.js";
import { problemsOf } from "../../schema/problems.js";
import { addClockRoutes } from "./clockRoutes.js";
import { addFaultRoutes } from "./faultRoutes.js";
import { addPageRoutes } from "./pageRoutes.js";
import { addRecordRoutes } from "./recordRoutes.js";
import { addRequestRoutes } from "./requestRoutes.js";
import { json } from "./schemas.js";
import { addSettingRoutes } from "./settingRoutes.js";
import { addSnapshotRoutes } from "./snapshotRoutes.js";

/** The most that a request may carry: a snapshot of an emulator with every quota used up is smaller. */
const maxBodyBytes = 64 * 1024 * 1024;

/** The controls over HTTP and the page, below `/_emulator`. */
export function createControlServer(emulator: Emulator, access: Access): OpenAPIHono {
    const app = new OpenAPIHono({ defaultHook: rejectInvalid, strict: false }).basePath("/_emulator");
    app.onError(errorResponse);
    app.notFound((context) => errorJson(context, 404, "NotFound", "there is no such path"));
    addHealthRoute(app);
    addPageRoutes(app);
    app.doc31("/openapi.json", {
        openapi: "3.1.0",
        info: {
            title: "Controls of the Resource Sharing emulator",
            version: packageVersion,
            description:
                "What a test can do to the emulated service, and what the service has on record. Every response is JSON. A token is required unless the emulator can be reached from its own machine only.",
        },
        servers: [{ url: "/" }],
        security: [{}, { token: [] }],
    });
    app.openAPIRegistry.registerComponent("securitySchemes", "token", { type: "http", scheme: "bearer" });
    app.use(requireAccess(access));
    app.use(
        bodyLimit({
            maxSize: maxBodyBytes,
            onError: (context) =>
                errorJson(context, 413, "InvalidRequest", `a body may have at most ${maxBodyBytes} bytes`),
        }),
    );
    addRecordRoutes(app, emulator);
    addClockRoutes(app, emulator);
    addFaultRoutes(app, emulator);
    addSettingRoutes(app, emulator);
    addRequestRoutes(app, emulator);
    addSnapshotRoutes(app, emulator);
    return app;
}

/** All that is added after it is for those who may use the controls. */
function requireAccess(access: Access): MiddlewareHandler {
    return async (context, next) => {
        const { incoming } = context.env as HttpBindings;
        const refusal = refusalOf("controls", { headers: incoming.headers, token: null }, access);
        return refusal === undefined ? next() : errorResponse(refusal, context);
    };
}

function addHealthRoute(app: OpenAPIHono): void {
    const health = z.object({ status: z.literal("ok"), version: z.string() }).openapi("Health");
    app.openapi(
        createRoute({
            method: "get",
            path: "/health",
            tags: ["Health"],
            summary: "Tell that the emulator is ready; needs no token",
            security: [],
            responses: { 200: { description: "It is ready.", content: json(health) } },
        }),
        (context) => context.json({ status: "ok" as const, version: packageVersion }, 200),
    );
}

/** Reports the first thing that is wrong with a request. */
function rejectInvalid(
    result: { success: true } | { success: false; error: z.core.$ZodError },
    context: Context,
): Response | undefined {
    if (result.success) {
        return undefined;
    }
    const [problem] = problemsOf(result.error, "the request");
    return errorJson(context, 400, "InvalidRequest", problem?.message ?? "the request is wrong");
}

function errorResponse(error: Error, context: Context): Response {
    if (error instanceof ApiError) {
        return errorJson(context, error.httpStatus, error.code, error.message);
    }
    if (error instanceof NotFoundError) {
        return errorJson(context, 404, "NotFound", error.message);
    }
    if (error instanceof InputError) {
        return errorJson(context, 400, "InvalidRequest", error.message);
    }
    if (error instanceof HTTPException && error.status === 415) {
        const message = "a request with a body needs the header Content-Type: application/json";
        return errorJson(context, 415, "InvalidRequest", message);
    }
    if (error instanceof HTTPException) {
        return errorJson(context, error.status, "InvalidRequest", error.message);
    }
    process.emitWarning(String(error));
    return errorJson(context, 500, "InternalError", "the emulator failed; its log says why");
}

function errorJson(context: Context, status: number, code: string, message: string): Response {
    return context.json({ code, message }, status as 400);
}
