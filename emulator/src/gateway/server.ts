import type { Server, ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { createAdaptorServer, type HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { type Context, Hono } from "hono";
import { ApiError } from "../errors/apiError.js";
import type { TlsOptions } from "../options.js";
import { defaultRegion, endpointOf } from "../regions.js";
import { newRequestId } from "../store/ids.js";
import { type Access, type Door, refusalOf } from "./access.js";
import { readBody } from "./body.js";
import type { Gateway } from "./gateway.js";
import { errorReply, type Reply } from "./reply.js";
import { wireRequest } from "./wire.js";

type HttpContext = Context<{ Bindings: HttpBindings }>;

export interface Listening {
    readonly port: number;
    /** Stops the server and closes every connection. */
    close(): Promise<void>;
}

/** How long a client may take to send its request, in milliseconds. */
const requestTimeoutMilliseconds = 30_000;

/**
 * How long an idle connection is kept open, in milliseconds: longer than clients keep theirs, or they would lose
 * requests.
 */
const keepAliveTimeoutMilliseconds = 120_000;

/** Official clients put everything into the query string, where twenty tags in Chinese take 60 kB. */
const maxHeaderBytes = 1 << 20;

export interface ServerOptions {
    readonly host: string;
    /** 0: a free one. */
    readonly port: number;
    readonly tls: TlsOptions | undefined;
    readonly access: Access;
    /** Creates what serves the paths below `/_emulator`, at the first request for one of them. */
    controls(): ControlServer;
}

/** Serves the controls over HTTP, and the page. */
export interface ControlServer {
    fetch(request: Request, env: HttpBindings): Response | Promise<Response>;
}

/** Serves a gateway over HTTP or HTTPS. */
export async function listen(
    gateway: Gateway,
    { host, port, tls, access, controls }: ServerOptions,
): Promise<Listening> {
    const app = new Hono<{ Bindings: HttpBindings }>();
    const refused = (door: Door, context: HttpContext) => {
        const { headers } = context.env.incoming;
        return refusalOf(door, { headers, token: context.req.query("token") ?? null }, access);
    };
    app.get("/credentials/:account", (context) => {
        const refusal = refused("credentials", context);
        if (refusal !== undefined) {
            return refusalResponse(refusal);
        }
        const credentials = gateway.credentials(context.req.param("account"));
        return credentials === undefined ? context.notFound() : context.json(credentials);
    });
    let controlServer: ControlServer | undefined;
    app.all("/_emulator/*", ({ req, env }) => {
        controlServer ??= controls();
        return controlServer.fetch(req.raw, env);
    });
    app.all("*", (context) => {
        const refusal = refused("service", context);
        return refusal === undefined ? respond(gateway, context) : refusalResponse(refusal);
    });
    const server = createAdaptorServer({
        fetch: app.fetch,
        serverOptions: {
            maxHeaderSize: maxHeaderBytes,
            ...(tls && { cert: tls.certificate, key: tls.key }),
        },
        ...(tls && { createServer: createTlsServer }),
    }) as Server;
    server.requestTimeout = requestTimeoutMilliseconds;
    server.keepAliveTimeout = keepAliveTimeoutMilliseconds;
    await new Promise<void>((resolve, reject) => {
        server.once("error", reject);
        server.listen(port, host, resolve);
    });
    const address = server.address();
    return {
        port: typeof address === "object" && address !== null ? address.port : port,
        close: () => {
            gateway.stop();
            return closed(server);
        },
    };
}

/** The response to a request that may not even be looked at. */
function refusalResponse(error: ApiError): Response {
    const { httpStatus, headers, body } = refusalReply(error);
    return new Response(body, { status: httpStatus, headers });
}

/** The response to a request before it is known what it asks for. */
function refusalReply(error: ApiError): Reply {
    return errorReply(error, "JSON", {
        requestId: newRequestId(),
        host: endpointOf(defaultRegion),
        product: "ResourceSharing",
    });
}

async function respond(gateway: Gateway, context: HttpContext): Promise<Response> {
    const reply = await replyTo(gateway, context);
    const { outgoing } = context.env;
    switch (reply.ending) {
        case "cut":
            outgoing.destroy();
            return RESPONSE_ALREADY_SENT;
        case "hang":
            await connectionEnd(outgoing);
            return RESPONSE_ALREADY_SENT;
        case "truncate":
            await sendHalf(outgoing as ServerResponse, reply);
            return RESPONSE_ALREADY_SENT;
        default:
            return new Response(reply.body, {
                status: reply.httpStatus,
                headers: gateway.isOnTime
                    ? reply.headers
                    : { ...reply.headers, date: httpDate(gateway.now()) },
            });
    }
}

async function replyTo(gateway: Gateway, { env: { incoming } }: HttpContext): Promise<Reply> {
    try {
        return await gateway.handle(wireRequest(incoming, await readBody(incoming)));
    } catch (error) {
        if (error instanceof ApiError) {
            const reply = refusalReply(error);
            return { ...reply, headers: { ...reply.headers, connection: "close" } };
        }
        // The client went away in the middle of its request: there is nobody to respond to.
        return { httpStatus: 0, headers: {}, body: "", ending: "cut" };
    }
}

/** A time in the form of the Date header, which Node.js sends by itself unless the gateway's clock is off. */
function httpDate(milliseconds: number): string {
    return new Date(milliseconds).toUTCString();
}

function connectionEnd(outgoing: HttpBindings["outgoing"]): Promise<void> {
    return new Promise((resolve) => void outgoing.once("close", resolve));
}

async function sendHalf(outgoing: ServerResponse, reply: Reply): Promise<void> {
    const body = Buffer.from(reply.body);
    outgoing.writeHead(reply.httpStatus, { ...reply.headers, "content-length": body.length });
    await new Promise<void>((resolve) => {
        outgoing.write(body.subarray(0, body.length >>> 1), () => resolve());
    });
    outgoing.destroy();
}

function closed(server: Server): Promise<void> {
    return new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
    });
}
