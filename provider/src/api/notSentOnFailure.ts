import type { buildConnector } from "undici";
import { NotSentError, reasonOf } from "./connectionErrors";

/**
 * A connector whose failures say that nothing was sent: whatever goes wrong before a connection is there, a broken TLS
 * handshake as well, no request has reached a server.
 * @param behind what stands at the end of the reason, such as " (through the proxy 127.0.0.1:3128 (HTTPS_PROXY))".
 * Default: nothing.
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
