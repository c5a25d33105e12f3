import type { Client } from "../api/client";
import type { Clock } from "../common/clock";
import { Deadline } from "../common/deadline";
import { UserFacingError } from "../common/userFacingError";

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
                      new Deadline(clock, Math.min(milliseconds, deadline.remaining())),
                  ),
          };
}

/**
 * A client that calls nothing in the name of another account than the expected one.
 * @param expected undefined: any account will do.
 * @param key of the setting that names the expected account.
 * @param accountId asks who the caller is; cheap from the second time on.
 */
export function withAccountGuard(
    client: Client,
    expected: string | undefined,
    key: string,
    accountId: () => Promise<string>,
): Client {
    return expected === undefined
        ? client
        : {
              async call(...call) {
                  const actual = await accountId();
                  if (actual !== expected) {
                      throw new UserFacingError(
                          `The credentials belong to account ${actual}, but ${key} is ${expected}:` +
                              " nothing was called. Use that account's credentials, or correct the setting.",
                      );
                  }
                  return client.call(...call);
              },
          };
}
