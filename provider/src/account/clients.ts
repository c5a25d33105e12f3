import type { Client } from "../api/client";
import { type Clock, Deadline } from "../api/clock";
import { ServiceError } from "../api/errors";
import { ReportedError } from "../api/reportedError";
import type { CredentialsProvider } from "./credentials/source";

/**
 * Sends a call once more with new credentials where the service takes the ones it came with for expired. Such a
 * refusal has no effect, so that a write can be sent again as well.
 */
export function withRenewal(client: Client, provider: CredentialsProvider): Client {
    return {
        async call(...call) {
            const used = await provider.get();
            try {
                return await client.call(...call);
            } catch (error) {
                if (isExpired(error) && provider.reject(used)) {
                    return client.call(...call);
                }
                throw error;
            }
        },
    };
}

/** @param milliseconds how long one call may take with all its repetitions; undefined: no limit of its own. */
export function withLimit(client: Client, milliseconds: number | undefined, clock: Clock): Client {
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
 * Calls nothing in the name of another account than the expected one.
 * @param expected undefined: any account will do.
 * @param accountId asks who the caller is; cheap from the second time on.
 */
export function withAccountGuard(
    client: Client,
    expected: string | undefined,
    accountId: () => Promise<string>,
): Client {
    return expected === undefined
        ? client
        : {
              async call(...call) {
                  const actual = await accountId();
                  if (actual !== expected) {
                      throw new ReportedError(
                          `The credentials belong to account ${actual}, but alicloud:accountId is ${expected}:` +
                              " nothing was called. Use that account's credentials, or correct the setting.",
                      );
                  }
                  return client.call(...call);
              },
          };
}

function isExpired(error: unknown): boolean {
    return error instanceof ServiceError && error.code === "InvalidSecurityToken.Expired";
}
