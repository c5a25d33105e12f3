import type { Account } from "../account/account";
import type { Invitation } from "../api/operations/invitation";
import type { ResourceShare } from "../api/operations/listResourceShares";
import type { Deadline } from "../common/deadline";
import { UserFacingError } from "../common/userFacingError";
import { newestFirst } from "./comparators";
import type { DeclaredResponse } from "./decisionTable";

/** How long the look at the account may take, in milliseconds. The wait goes on without its result. */
const timeout = 5_000;

const mostInvitationsShown = 3;

/** The account that was asked for an invitation, and showed none as declared. */
export interface AskedAccount {
    readonly accountId: string | undefined;
    /** The other invitations that wait in it; undefined if they could not be read. */
    readonly pending: readonly Invitation[] | undefined;
    readonly ownShare: ResourceShare | undefined;
}

/**
 * Looks for what tells a mistake from an invitation that is still to come: another id, another region, the credentials
 * of another account or of the sender. Leaves out what a missing permission hides.
 */
export async function findAskedAccount(
    account: Account,
    region: string,
    { invitationId, resourceShareId }: DeclaredResponse,
    deadline: Deadline,
): Promise<AskedAccount> {
    const service = account.resourceSharing(region);
    const limited = deadline.within(timeout);
    const [accountId, invitations, ownShare] = await Promise.all([
        ifPossible(account.accountId(limited)),
        ifPossible(service.allInvitations(limited)),
        resourceShareId === null ? undefined : ifPossible(service.ownShare(resourceShareId, limited)),
    ]);
    return {
        accountId,
        pending: invitations
            ?.filter((one) => one.status === "Pending")
            .filter((one) => one.invitationId !== invitationId && one.resourceShareId !== resourceShareId)
            .sort(newestFirst),
        ownShare: ownShare ?? undefined,
    };
}

async function ifPossible<Result>(result: Promise<Result>): Promise<Result | undefined> {
    try {
        return await result;
    } catch (error) {
        if (error instanceof UserFacingError) {
            return undefined;
        }
        throw error;
    }
}

/** Says which account was asked, and what waited in it when the wait began. */
export function describeAskedAccount(
    { accountId, pending }: AskedAccount,
    { invitationId }: DeclaredResponse,
): string {
    const account = accountId === undefined ? "the account of the credentials" : `account ${accountId}`;
    if (pending === undefined) {
        return `${account} was asked`;
    }
    const shown = pending
        .slice(0, mostInvitationsShown)
        .map(
            (one) =>
                `${invitationId === null ? one.resourceShareId : one.invitationId} from account ${one.senderAccountId}`,
        );
    const more = pending.length - shown.length;
    const named = [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join(", ");
    const count =
        pending.length === 0
            ? "no other invitation"
            : `${pending.length} other ${pending.length === 1 ? "invitation" : "invitations"}`;
    return `${account} was asked; at the start, ${count} waited in it${named === "" ? "" : `: ${named}`}`;
}

export function explainOwnShare({ owner, resourceShareId }: ResourceShare): string {
    return (
        `Account ${owner} owns resource share ${resourceShareId}: nobody invites it to its own share. A response is declared` +
        " with the credentials of the account that was invited, and these are the sender's."
    );
}
