import type { Client } from "../api/client";
import type { Clock } from "../common/clock";
import { Deadline } from "../common/deadline";

/**
 * A client whose calls end within a time.
 * @param milliseconds how long one call may take with all its retries; undefined: no limit of its own.
 */
export function withTimeout(client: Client, milliseconds: number | undefined, clock: Clock): Client {
    return milliseconds === undefined
        ? client
        : {
              call: (operation, kind, parameters, deadline) =>
                  client.call(
                      operation,
                      kind,
                      parameters,
                      new Deadline(clock, Math.min(milliseconds, deadline.remaining()), deadline.signal),
                  ),
          };
}
