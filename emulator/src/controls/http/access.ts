import { createHash, timingSafeEqual } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";
import { isLoopback } from "../../url.js";

/**
 * Restricts who may use the controls. With a token, every request needs it. Without one, which is the case on a loopback
 * address, programs and the emulator's own page may, but not a page of another site that is open in a browser here.
 * @param token null if none is asked for
 * @param hosts the names by which the emulator is reached, besides those of loopback addresses
 */
export function requireAccess(token: string | null, hosts: readonly string[]): MiddlewareHandler {
    return async (context, next) => {
        const problem = token === null ? foreignProblem(context, hosts) : tokenProblem(context, token);
        return problem === undefined ? next() : context.json(problem.body, problem.status);
    };
}

function foreignProblem(context: Context, hosts: readonly string[]) {
    const { host } = new URL(context.req.url);
    const hostname = new URL(context.req.url).hostname.replace(/^\[|\]$/g, "");
    const origin = context.req.header("origin");
    const isForeign = origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host);
    if ((isLoopback(hostname) || hosts.includes(hostname)) && !isForeign) {
        return undefined;
    }
    const message = "only programs on this machine and the emulator's own page may use the controls";
    return { status: 403, body: { code: "Forbidden", message } } as const;
}

function tokenProblem(context: Context, token: string) {
    const sent = /^Bearer (.+)$/.exec(context.req.header("authorization") ?? "")?.[1];
    if (sent !== undefined && timingSafeEqual(digest(sent), digest(token))) {
        return undefined;
    }
    const message =
        "the controls need the header Authorization: Bearer <token>, with the token of --control-token, or else the one printed at the start";
    return { status: 401, body: { code: "Unauthorized", message } } as const;
}

function digest(value: string): Buffer {
    return createHash("sha256").update(value).digest();
}
