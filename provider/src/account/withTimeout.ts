import type { Client } from "../api/client";

/**
 * A client whose calls end within a time.
 * @param milliseconds how long one call may take with all its retries; undefined: no limit of its own.
 */
export function withTimeout(client: Client, milliseconds: number | undefined): Client {
    return milliseconds === undefined
        ? client
        : {
              call: (operation, kind, parameters, deadline, beforeSend) =>
                  client.call(operation, kind, parameters, deadline.within(milliseconds), beforeSend),
          };
}
