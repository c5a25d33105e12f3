import type { Account } from "../account/account";
import type { Invitation } from "../api/operations/invitation";
import type { ResourceShare } from "../api/operations/listResourceShares";
import type { Deadline } from "../common/deadline";
import { UserFacingError } from "../common/userFacingError";
import { newestFirst } from "./comparators";
import type { DeclaredResponse } from "./decisionTable";

/** How long it may take to find out what an account has, in milliseconds: the wait goes on without it. */
const timeout = 5_000;

/** As many invitations as a line can name and still be read. */
const mostInvitationsShown = 3;

/** An account that shows no invitation as declared. */
export interface AskedAccount {
    /** Its id; undefined if that could not be found out. */
    readonly accountId: string | undefined;
    /** The other invitations that wait in it; undefined if that could not be found out. */
    readonly pending: readonly Invitation[] | undefined;
    /** The declared share, if it is the account's own. */
    readonly ownShare: ResourceShare | undefined;
}

/**
 * Finds out what an account has in the place of a declared invitation, to tell a slip from an invitation that is yet to come:
 * another id, another region, another account's keys, or those of the sender. What cannot be found out, for want of a
 * permission, is left out.
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

/** Which account was asked, and what waited in it when the wait began. */
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

/** The message that says that a share is the account's own. */
export function explainOwnShare({ owner, resourceShareId }: ResourceShare): string {
    return (
        `Account ${owner} owns resource share ${resourceShareId}: nobody invites it to its own share. A response is declared` +
        " with the credentials of the account that was invited, and these are the sender's."
    );
}
