import { RoleRefusedError } from "../../account/credentials/credentialsSource";
import type { Fields } from "../../common/fields";
import { UserFacingError } from "../../common/userFacingError";
import type { Properties } from "../../schema/propertyTable";
import { accountOfRole } from "../../schema/roleArn";
import type { OperationContext } from "../resourceHandler";
import type { OwnedResource } from "./requireReceiver";

/**
 * What is recorded of a resource whose account cannot be reached, among its outputs and, by a refresh, among its inputs: no
 * program declares it, so that the engine shows a difference until the account has been read again.
 */
export interface Reachability {
    /** Which role was refused, and how; absent if the account was reached last time. */
    readonly unreachable?: string;
}

/** What a state records of it. */
export function parseReachability(fields: Fields): Reachability {
    const unreachable = fields.string("unreachable");
    return unreachable === null ? {} : { unreachable };
}

/** The outputs that an update would change although no input has changed: it tries to reach the account again. */
export function outdatedReachability({ unreachable }: Reachability, inputs: Properties): string[] {
    return unreachable === undefined || unreachable === inputs.unreachable ? [] : ["unreachable"];
}

/**
 * Reads or updates a resource that stays as it was recorded if its account cannot be reached: one account that was closed is no
 * reason to stop the operations of all others. The user is warned.
 * @param attempt has to fail before anything is sent if the role is refused.
 * @param kept gives what to record instead.
 * @throws whatever the attempt throws, but for a refusal of the role of the account on record.
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
 * Leaves what a resource that is deleted has joined.
 * @throws UserFacingError that says what can be done if the account cannot be reached.
 */
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

/**
 * The refusal of the role of the account on record.
 * @throws the error, if it is any other.
 */
function refusalFor({ receiverAccountId }: OwnedResource, error: unknown): RoleRefusedError {
    if (error instanceof RoleRefusedError && accountOfRole(error.roleArn) === receiverAccountId) {
        return error;
    }
    throw error;
}
