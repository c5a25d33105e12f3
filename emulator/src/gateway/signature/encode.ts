import type { Pair } from "../wire.js";

/** Percent-encoding of RFC 3986: only letters, digits and `-_.~` stay. */
export function encode(text: string): string {
    return encodeURIComponent(text).replace(
        /[!'()*]/g,
        (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
    );
}

/** Encoded pairs in the order of their names, as both signatures want them. */
export function canonicalQuery(pairs: readonly Pair[]): string {
    return [...pairs]
        .sort(([a], [b]) => (a < b ? -1 : Number(a > b)))
        .map(([name, value]) => `${encode(name)}=${encode(value)}`)
        .join("&");
}
