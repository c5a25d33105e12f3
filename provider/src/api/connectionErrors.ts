/** A request certainly never reached a server. */
export class NotSentError extends Error {}

/** A proxy refused to pass a request on, and will refuse the next one as well: only another setting helps. */
export class RefusedByProxyError extends NotSentError {}

/** The CA of a certificate is not known, as happens when a proxy opens the connections of its network. */
const unknownCaCodes = new Set([
    "DEPTH_ZERO_SELF_SIGNED_CERT",
    "SELF_SIGNED_CERT_IN_CHAIN",
    "UNABLE_TO_GET_ISSUER_CERT",
    "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
    "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
]);

/** What went wrong with a connection, in words. */
export function reasonOf(error: Error): string {
    const code = codeOf(error);
    const text = error.message === "" ? code : error.message;
    return unknownCaCodes.has(code)
        ? `${text}; if this network has a CA of its own, set NODE_EXTRA_CA_CERTS to the file of its certificate`
        : text;
}

function codeOf(error: Error): string {
    return "code" in error && typeof error.code === "string" ? error.code : "";
}
