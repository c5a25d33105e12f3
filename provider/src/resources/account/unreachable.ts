import type { AccountInputs } from "../../account/accountInputs";
import { RoleRefusedError } from "../../account/credentials/credentialsSource";
import type { Fields } from "../../common/fields";
import { UserFacingError } from "../../common/userFacingError";
import type { Properties } from "../../schema/propertyTable";
import { accountOfRole } from "../../schema/roleArn";
import type { OperationContext, ResourceState } from "../resourceHandler";
import type { RecordedAccount } from "./declaredAccount";
import { isDeclaredAsRecorded, type OwnedResource } from "./requireReceiver";

/**
 * What is recorded if a resource's account cannot be reached. A refresh records it among the inputs as well: no program
 * declares it, so the engine shows a difference until a command has reached the account again.
 */
export interface Reachability {
    /** Which role was refused, and with which code; absent if the account was reached last time. */
    readonly unreachable?: string;
}

export function parseReachability(recorded: Fields): Reachability {
    const unreachable = recorded.string("unreachable");
    return unreachable === null ? {} : { unreachable };
}

/** The outputs that an update would change although no input has changed, because it tries again to reach the account. */
export function outdatedReachability({ unreachable }: Reachability, inputs: Properties): string[] {
    return unreachable === undefined || unreachable === inputs.unreachable ? [] : ["unreachable"];
}

/**
 * Reads or updates a resource. If its account's role is refused, warns and keeps the resource as it is recorded: one
 * closed account must not stop the operations in all others.
 * @param attempt must fail before it sends anything if the role is refused.
 * @param kept makes what to record instead.
 * @throws any other error of the attempt.
 */
export async function keptIfUnreachable<Result>(
    { warn }: Pick<OperationContext, "warn">,
    owned: OwnedResource,
    attempt: () => Promise<Result>,
    kept: (reachability: Required<Reachability>) => Result,
): Promise<Result> {
    try {
        return await attempt();
    } catch (error) {
        const refusal = refusalFor(owned, error);
        const { id, region, receiverAccountId } = owned;
        warn(
            `Account ${receiverAccountId} cannot be reached: ${id} in ${region} stays as it was recorded, and the next` +
                ` \`pulumi up\` tries again. ${refusal.message}`,
        );
        return kept({ unreachable: `${refusal.code}: ${refusal.roleArn} cannot be assumed` });
    }
}

/**
 * An update that need not make a call, because what is declared is on record. It makes one all the same if the account
 * could not be reached last time. A role that the program has changed must be valid.
 * @param unchanged what to record if no call is made.
 * @param tryAgain must fail before it sends anything if the role is refused.
 */
export async function updateUnchanged(
    context: Pick<OperationContext, "warn">,
    recorded: OwnedResource & RecordedAccount & Reachability,
    inputs: AccountInputs,
    unchanged: ResourceState,
    tryAgain: () => Promise<ResourceState>,
): Promise<ResourceState> {
    if (recorded.unreachable === undefined) {
        return unchanged;
    }
    return isDeclaredAsRecorded(inputs, recorded)
        ? keptIfUnreachable(context, recorded, tryAgain, (reachability) => ({
              ...unchanged,
              state: { ...unchanged.state, ...reachability },
          }))
        : tryAgain();
}

/** @throws UserFacingError that says what the user can do if the account's role is refused; any other error of the attempt. */
export async function leftIfReachable(owned: OwnedResource, attempt: () => Promise<void>): Promise<void> {
    try {
        await attempt();
    } catch (error) {
        const { message } = refusalFor(owned, error);
        const { id, region, receiverAccountId } = owned;
        throw new UserFacingError(
            `Account ${receiverAccountId} cannot be reached, so that ${id} in ${region} cannot be left, as onDelete "leave"` +
                ` asks: ${message} If the account is closed: leave the resource out of this command (--exclude <URN>), drop` +
                ' it from the state (`pulumi state delete <URN>`), or declare it with onDelete "retain" and run `pulumi up`' +
                " before it is deleted.",
        );
    }
}

/** @returns the error if it is about the recorded account's role: another account's says nothing. @throws it otherwise. */
function refusalFor({ receiverAccountId }: OwnedResource, error: unknown): RoleRefusedError {
    if (error instanceof RoleRefusedError && accountOfRole(error.roleArn) === receiverAccountId) {
        return error;
    }
    throw error;
}
