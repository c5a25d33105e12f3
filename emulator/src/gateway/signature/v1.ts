import { createHmac } from "node:crypto";
import type { Pair } from "../wire.js";
import { canonicalQuery, encode } from "./encode.js";

/** The string that a signature of version 1.0 covers: every parameter but the signature ("RPC mechanism"). */
export function v1StringToSign(method: string, parameters: readonly Pair[]): string {
    const signed = parameters.filter(([name]) => name !== "Signature");
    return `${method}&${encode("/")}&${encode(canonicalQuery(signed))}`;
}

export function v1Signature(secret: string, stringToSign: string): string {
    return createHmac("sha1", `${secret}&`).update(stringToSign).digest("base64");
}
