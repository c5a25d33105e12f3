import type { buildConnector } from "undici";

/** The request certainly did not reach a server. */
export class NotSentError extends Error {}

/** A proxy refused to forward the request, and will refuse the next one as well: only another setting helps. */
export class RefusedByProxyError extends NotSentError {}

/** The codes of an unknown CA, as when a proxy intercepts the connections of its network. */
const unknownCaCodes = new Set([
    "DEPTH_ZERO_SELF_SIGNED_CERT",
    "SELF_SIGNED_CERT_IN_CHAIN",
    "UNABLE_TO_GET_ISSUER_CERT",
    "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
    "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
]);

export function reasonOf(error: Error): string {
    const code = codeOf(error);
    const text = error.message || attemptsIn(error) || code;
    return unknownCaCodes.has(code)
        ? `${text}; if this network has a CA of its own, set NODE_EXTRA_CA_CERTS to the file of its certificate`
        : text;
}

/** What went wrong with each address of a host if several were tried: such an error has no message of its own. */
function attemptsIn(error: Error): string {
    const attempts: readonly unknown[] = error instanceof AggregateError ? error.errors : [];
    return attempts
        .map((attempt) => (attempt instanceof Error ? attempt.message : String(attempt)))
        .join(", ");
}

function codeOf(error: Error): string {
    return "code" in error && typeof error.code === "string" ? error.code : "";
}

/**
 * A connector whose errors say that nothing was sent. Until a connection is established, TLS handshake included, no
 * request can reach a server.
 * @param behind the end of the reason, such as " (through the proxy 127.0.0.1:3128 (HTTPS_PROXY))". Default: none.
 */
export function notSentOnFailure(connector: buildConnector.connector, behind = ""): buildConnector.connector {
    return (options, callback) =>
        connector(options, (error, socket) => {
            if (error === null) {
                callback(null, socket);
            } else {
                callback(
                    error instanceof NotSentError ? error : new NotSentError(reasonOf(error) + behind),
                    null,
                );
            }
        });
}
