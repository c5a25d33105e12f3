import type { Pair } from "../wire.js";

/** Percent-encoding as in RFC 3986: only letters, digits and `-_.~` stay as they are. */
export function encode(value: string): string {
    return encodeURIComponent(value).replace(
        /[!'()*]/g,
        (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
    );
}

/** Encoded pairs sorted by name, as both signature versions need them. */
export function canonicalQuery(pairs: readonly Pair[]): string {
    return [...pairs]
        .sort(([a], [b]) => (a < b ? -1 : Number(a > b)))
        .map(([name, value]) => `${encode(name)}=${encode(value)}`)
        .join("&");
}
