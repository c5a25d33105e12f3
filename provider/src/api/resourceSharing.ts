import type { Clock } from "../common/clock";
import type { Deadline } from "../common/deadline";
import { UserFacingError } from "../common/userFacingError";
import type { ResponseKind } from "../schema/responses";
import type { BeforeSend, Client } from "./client";
import { describeRegions } from "./operations/describeRegions";
import type { Invitation } from "./operations/invitation";
import { leaveResourceShare } from "./operations/leaveResourceShare";
import type { ListedRow, ListOperation } from "./operations/list";
import { listResourceShareInvitations } from "./operations/listResourceShareInvitations";
import {
    listOwnResourceShares,
    listResourceShares,
    type ResourceShare,
} from "./operations/listResourceShares";
import { listSharedResources, type SharedResourceRow } from "./operations/listSharedResources";
import { respondToInvitation } from "./operations/respondToInvitation";
import type { Freshness } from "./reads/freshness";
import { ListCache, ListGroup } from "./reads/listCache";
import { Loader } from "./reads/loader";
import { WholeList } from "./reads/wholeList";

/** The rows' names for the ids that they are found by; the filter is the plural. */
const invitationIdName = "ResourceShareInvitationId";
const shareIdName = "ResourceShareId";

/**
 * The Resource Sharing service of one region for one account. Concurrent reads share calls. Each method throws
 * ServiceError, NoResponseError or UnexpectedDataError: a response that does not have the documented form is never
 * taken for an empty result. A whole list leaves out rows that cannot be read, unless they were requested by id:
 * anybody can share anything with an account.
 */
export interface ResourceSharing {
    /** Null if the invitation is not listed. */
    invitation(invitationId: string, freshness: Freshness, deadline: Deadline): Promise<Invitation | null>;
    invitationsTo(
        resourceShareId: string,
        freshness: Freshness,
        deadline: Deadline,
    ): Promise<readonly Invitation[]>;
    /** A share of another account; null if the account does not see it. */
    share(resourceShareId: string, freshness: Freshness, deadline: Deadline): Promise<ResourceShare | null>;
    /** A share that the account owns, read after it was requested; null if the account does not own it. */
    ownShare(resourceShareId: string, deadline: Deadline): Promise<ResourceShare | null>;
    sharedResources(
        resourceShareId: string,
        freshness: Freshness,
        deadline: Deadline,
    ): Promise<readonly SharedResourceRow[]>;
    /** @param asked the ids of invitations whose rows must be readable. Default: none. */
    allInvitations(deadline: Deadline, asked?: ReadonlySet<string>): Promise<readonly Invitation[]>;
    /** @param asked the ids of shares whose rows must be readable. Default: none. */
    allShares(deadline: Deadline, asked?: ReadonlySet<string>): Promise<readonly ResourceShare[]>;
    allSharedResources(deadline: Deadline): Promise<readonly SharedResourceRow[]>;
    regions(deadline: Deadline): Promise<readonly string[]>;
    /** Sends one response. @throws UnknownOutcomeError; UserFacingError if the invitation was sent to another account. */
    respond(
        response: ResponseKind,
        invitation: Invitation,
        deadline: Deadline,
        beforeSend?: BeforeSend,
    ): Promise<Invitation>;
    /** Sends one request to leave a share. @param target see {@link leaveResourceShare} */
    leave(
        resourceShareId: string,
        target: string | null,
        deadline: Deadline,
        beforeSend?: BeforeSend,
    ): Promise<void>;
}

/**
 * @param accountIds the accounts that the client's credentials are known to belong to. Default: unknown.
 * @param lists all lists that are read in this region with the client's credentials. Default: no others.
 */
export function createResourceSharing(
    client: Client,
    clock: Clock,
    accountIds: readonly string[] = [],
    lists = new ListGroup(),
): ResourceSharing {
    const invitations = new ListCache(client, listResourceShareInvitations, clock);
    const shares = new ListCache(client, listResourceShares, clock);
    const resources = new ListCache(client, listSharedResources, clock);
    const ownShares = new ListCache(client, listOwnResourceShares, clock);
    for (const cache of [invitations, shares, resources]) {
        lists.add(cache);
    }

    const loader = <Row>(operation: ListOperation<Row>, cache: ListCache<Row>, idName = shareIdName) =>
        new Loader({ client, clock, operation, cache, idName, filterName: `${idName}s` });
    const invitationsById = loader(listResourceShareInvitations, invitations, invitationIdName);
    const invitationsByShare = loader(listResourceShareInvitations, invitations);
    const sharesById = loader(listResourceShares, shares);
    const ownSharesById = loader(listOwnResourceShares, ownShares);
    const resourcesByShare = loader(listSharedResources, resources);
    const allInvitations = new WholeList(invitations, listResourceShareInvitations, clock);
    const allShares = new WholeList(shares, listResourceShares, clock);
    const allResources = new WholeList(resources, listSharedResources, clock);

    /** Whatever the outcome of a write, rows of its share that were read before its end are stale. */
    const write = async <Result>(keys: readonly string[], send: () => Promise<Result>): Promise<Result> => {
        try {
            return await send();
        } finally {
            lists.invalidate(keys);
        }
    };

    return {
        invitation: async (id, freshness, deadline) =>
            (await invitationsById.load(id, freshness, deadline))[0] ?? null,
        invitationsTo: (id, freshness, deadline) => invitationsByShare.load(id, freshness, deadline),
        share: async (id, freshness, deadline) => (await sharesById.load(id, freshness, deadline))[0] ?? null,
        ownShare: async (id, deadline) => (await ownSharesById.load(id, "fresh", deadline))[0] ?? null,
        sharedResources: (id, freshness, deadline) => resourcesByShare.load(id, freshness, deadline),
        allInvitations: async (deadline, asked) =>
            readable(await allInvitations.read(deadline), invitationIdName, asked),
        allShares: async (deadline, asked) => readable(await allShares.read(deadline), shareIdName, asked),
        allSharedResources: async (deadline) => readable(await allResources.read(deadline), shareIdName),
        regions: (deadline) => describeRegions(client, deadline),
        async respond(response, invitation, deadline, beforeSend) {
            const { invitationId, resourceShareId, receiverAccountId } = invitation;
            const other = accountIds.find((accountId) => accountId !== receiverAccountId);
            if (other !== undefined) {
                throw new UserFacingError(
                    `The invitation ${invitationId} was sent to account ${receiverAccountId}, not to ${other}, whose` +
                        " credentials these must be: it is not answered.",
                );
            }
            return write([invitationId, resourceShareId], () =>
                respondToInvitation(client, response, invitation, deadline, beforeSend),
            );
        },
        leave: (id, target, deadline, beforeSend) =>
            write([id], () => leaveResourceShare(client, id, target, deadline, beforeSend)),
    };
}

/** @param asked the ids, by their names in the rows, of the rows that must be readable. */
function readable<Row>(
    rows: readonly ListedRow<Row>[],
    idName: string,
    asked: ReadonlySet<string> = new Set(),
): Row[] {
    return rows.flatMap((row) => (asked.has(row.id(idName)) ? row.read() : (row.readIfPossible() ?? [])));
}
