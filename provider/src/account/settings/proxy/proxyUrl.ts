import type { HttpProxy } from "../../../api/proxy";
import { UserFacingError } from "../../../common/userFacingError";
import type { SettingValue } from "../variables";

/**
 * The proxy that a variable names: a URL, or `host:port`, which means `http://host:port`.
 * @throws UserFacingError if it cannot be used. Only an unusable scheme is shown: any other part may belong to a
 * password that is not percent-encoded.
 */
export function parseProxy({ value, source }: SettingValue): HttpProxy {
    const text = value.includes("://") ? value : `http://${value}`;
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const authorization = url && authorizationOf(url);
    if (url === undefined || authorization === null || !isUsable(url)) {
        throw new UserFacingError(
            `${source}${schemeOf(value)} must be the URL of an HTTP proxy, such as` +
                " http://proxy.example.com:3128 or http://user:password@proxy.example.com:3128, with special" +
                " characters of user and password percent-encoded.",
        );
    }
    return { origin: url.origin, authorization, variable: source };
}

/** An `@` after the host means that the host is part of a password that is not percent-encoded. */
function isUsable({ protocol, hostname, pathname, search, hash }: URL): boolean {
    return /^https?:$/.test(protocol) && hostname !== "" && !`${pathname}${search}${hash}`.includes("@");
}

/** The value of `Proxy-Authorization`; undefined if the URL has no user, null if one cannot be decoded. */
function authorizationOf({ username, password }: URL): string | undefined | null {
    if (username === "" && password === "") {
        return undefined;
    }
    try {
        const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
        return `Basic ${Buffer.from(credentials).toString("base64")}`;
    } catch {
        return null;
    }
}

function schemeOf(value: string): string {
    const scheme = /^([a-z][a-z0-9+.-]{0,9}:\/\/)/i.exec(value)?.[1];
    return scheme === undefined || /^https?:/i.test(scheme) ? "" : ` begins with ${scheme}, but`;
}
