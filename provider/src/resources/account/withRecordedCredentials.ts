import { isOfOldKeys } from "../../api/errors";
import { UserFacingError } from "../../common/userFacingError";
import type { OperationContext } from "../resourceHandler";

/**
 * Runs a read or a deletion. The engine may configure the provider from the state for these: new keys in the stack's
 * configuration or in the program take effect only with an `up`.
 * @throws what the operation throws; if configured keys are no longer valid, with what to do about it.
 */
export async function withRecordedCredentials<Result>(
    context: OperationContext,
    run: (context: OperationContext) => Promise<Result>,
): Promise<Result> {
    let configuredBy: string | undefined;
    const openAccount: OperationContext["openAccount"] = async (inputs) => {
        const account = await context.openAccount(inputs);
        configuredBy = account.configuredBy ?? configuredBy;
        return account;
    };
    try {
        return await run({ ...context, openAccount });
    } catch (error) {
        throw configuredBy !== undefined && error instanceof UserFacingError && isOfOldKeys(error)
            ? new UserFacingError(
                  `${error.message} \`refresh\`, \`destroy\` and \`up --refresh\` use ${configuredBy} as the last \`up\`` +
                      " recorded it: once it is a new one, run a plain `pulumi up` first, or add --run-program.",
              )
            : error;
    }
}
