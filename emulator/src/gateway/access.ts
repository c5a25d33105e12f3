import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { isIP } from "node:net";
import { ApiError } from "../errors/apiError.js";

/** What leads into an emulator, but for what anybody may have: the page's files, the health check, the description. */
export type Door = "service" | "credentials" | "controls";

/** Who may use an emulator. */
export interface Access {
    /** The token that the credentials and the controls require; null if they require none. */
    readonly controlToken: string | null;
    /** The names of the emulator, besides addresses and names that nobody else can register. */
    readonly names: readonly string[];
}

/** The part of a request that tells who has sent it. */
export interface Sender {
    readonly headers: IncomingHttpHeaders;
    /** The token in the query, for clients that send no header; null if there is none. */
    readonly token: string | null;
}

/**
 * Says why a request may not use a door; undefined if it may. Where a token is required, whoever has it may. Everywhere
 * else programs may, and the emulator's own page, but no other site that is open in a browser: neither by a request that
 * the browser marks as another site's, nor by a name that the other site has made to lead here (DNS rebinding). What is
 * signed is no exception, because the keys of an emulator are no secrets.
 */
export function refusalOf(door: Door, sender: Sender, { controlToken, names }: Access): ApiError | undefined {
    if (door !== "service" && controlToken !== null) {
        return hasToken(sender, controlToken)
            ? undefined
            : new ApiError("Unauthorized", 401, tokenHint[door]);
    }
    const { host, origin, "sec-fetch-site": site } = sender.headers;
    const name = nameIn(host);
    if (!isKnown(name, names)) {
        return forbidden(
            `the emulator is not known by the name ${JSON.stringify(name)}; if it is its own, start it with --public-url and that name`,
        );
    }
    const isForeign = origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host);
    return isForeign || site === "cross-site" || site === "same-site"
        ? forbidden(
              "only programs and the emulator's own page may use the emulator, not a page of another site",
          )
        : undefined;
}

const tokenHint = {
    credentials:
        "credentials need the token of the controls: /credentials/<account>?token=<token>, with the token of --control-token, or else the one printed at the start",
    controls:
        "the controls need the header Authorization: Bearer <token>, with the token of --control-token, or else the one printed at the start",
} as const;

function forbidden(message: string): ApiError {
    return new ApiError("Forbidden", 403, message);
}

function hasToken({ headers, token }: Sender, expected: string): boolean {
    const sent = /^Bearer (.+)$/.exec(headers.authorization ?? "")?.[1] ?? token;
    return sent !== null && timingSafeEqual(digest(sent), digest(expected));
}

function digest(value: string): Buffer {
    return createHash("sha256").update(value).digest();
}

/** The name in a Host header, as a URL has it. A program that sends none is no browser. */
function nameIn(host = "localhost"): string {
    const url = `http://${host}`;
    return URL.canParse(url) ? new URL(url).hostname.replace(/^\[|\]$/g, "") : host;
}

/** The ends of names that nobody else can register: those that are reserved, and that of the real service. */
const ownEnds = [".localhost", ".test", ".internal", ".aliyuncs.com"];

/** Whether no other site can have made a name lead here: nobody can register an address, or a name without dots. */
function isKnown(name: string, names: readonly string[]): boolean {
    return (
        isIP(name) !== 0 ||
        !name.includes(".") ||
        ownEnds.some((end) => name.endsWith(end)) ||
        names.includes(name)
    );
}
