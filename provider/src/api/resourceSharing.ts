import type { Clock } from "../common/clock";
import type { Deadline } from "../common/deadline";
import type { BeforeSend, Client } from "./client";
import type { Invitation } from "./operations/invitation";
import { leaveResourceShare } from "./operations/leaveResourceShare";
import type { ListOperation } from "./operations/list";
import { listResourceShareInvitations } from "./operations/listResourceShareInvitations";
import { listResourceShares, type ResourceShare } from "./operations/listResourceShares";
import { listSharedResources, type SharedResourceRow } from "./operations/listSharedResources";
import {
    acceptResourceShareInvitation,
    rejectResourceShareInvitation,
} from "./operations/respondToInvitation";
import type { Freshness } from "./reads/batching";
import { type KeyOf, ListCache } from "./reads/listCache";
import { Loader } from "./reads/loader";
import { WholeList } from "./reads/wholeList";

/** The ids of an invitation and of its share. */
export type InvitationIds = Pick<Invitation, "invitationId" | "resourceShareId">;

/**
 * The Resource Sharing service of one region, in the name of one account. Reads that come together share
 * calls. Each method throws ServiceError, NoResponseError or UnexpectedDataError.
 */
export interface ResourceSharing {
    /** An invitation by its id; null if none is listed. */
    invitation(invitationId: string, freshness: Freshness, deadline: Deadline): Promise<Invitation | null>;
    /** All invitations to a share that are listed. */
    invitationsTo(
        resourceShareId: string,
        freshness: Freshness,
        deadline: Deadline,
    ): Promise<readonly Invitation[]>;
    /** A share of another account; null if the account does not see it. */
    share(resourceShareId: string, freshness: Freshness, deadline: Deadline): Promise<ResourceShare | null>;
    /** The resources of another account's share, as far as the account sees them. */
    sharedResources(
        resourceShareId: string,
        freshness: Freshness,
        deadline: Deadline,
    ): Promise<readonly SharedResourceRow[]>;
    /** All invitations that are listed. */
    allInvitations(deadline: Deadline): Promise<readonly Invitation[]>;
    /** All shares of other accounts that the account sees. */
    allShares(deadline: Deadline): Promise<readonly ResourceShare[]>;
    /** The resources of all shares of other accounts, as far as the account sees them. */
    allSharedResources(deadline: Deadline): Promise<readonly SharedResourceRow[]>;
    /** Accepts an invitation: one write. */
    accept(invitation: InvitationIds, deadline: Deadline, beforeSend?: BeforeSend): Promise<Invitation>;
    /** Rejects an invitation: one write. */
    reject(invitation: InvitationIds, deadline: Deadline, beforeSend?: BeforeSend): Promise<Invitation>;
    /** Asks to be taken out of a share: one write. @param target see {@link leaveResourceShare} */
    leave(
        resourceShareId: string,
        target: string | null,
        deadline: Deadline,
        beforeSend?: BeforeSend,
    ): Promise<void>;
}

export function createResourceSharing(client: Client, clock: Clock): ResourceSharing {
    const invitations = new ListCache(client, listResourceShareInvitations, clock);
    const shares = new ListCache(client, listResourceShares, clock);
    const resources = new ListCache(client, listSharedResources, clock);

    const loader = <Row>(
        operation: ListOperation<Row>,
        cache: ListCache<Row>,
        filterName: string,
        keyOf: KeyOf<Row>,
    ) => new Loader({ client, clock, operation, cache, filterName, keyOf });
    const invitationsById = loader(
        listResourceShareInvitations,
        invitations,
        "ResourceShareInvitationIds",
        (row) => row.invitationId,
    );
    const byShare = "ResourceShareIds";
    const shareOf = (row: { readonly resourceShareId: string }) => row.resourceShareId;
    const invitationsByShare = loader(listResourceShareInvitations, invitations, byShare, shareOf);
    const sharesById = loader(listResourceShares, shares, byShare, shareOf);
    const resourcesByShare = loader(listSharedResources, resources, byShare, shareOf);
    const allInvitations = new WholeList(invitations, listResourceShareInvitations, clock);
    const allShares = new WholeList(shares, listResourceShares, clock);
    const allResources = new WholeList(resources, listSharedResources, clock);

    /** Whatever comes of a write, what was read of its share before its end is stale. */
    const write = async <Result>(keys: readonly string[], send: () => Promise<Result>): Promise<Result> => {
        try {
            return await send();
        } finally {
            for (const cache of [invitations, shares, resources]) {
                cache.invalidate(keys);
            }
        }
    };

    return {
        invitation: async (id, freshness, deadline) =>
            (await invitationsById.load(id, freshness, deadline))[0] ?? null,
        invitationsTo: (id, freshness, deadline) => invitationsByShare.load(id, freshness, deadline),
        share: async (id, freshness, deadline) => (await sharesById.load(id, freshness, deadline))[0] ?? null,
        sharedResources: (id, freshness, deadline) => resourcesByShare.load(id, freshness, deadline),
        allInvitations: (deadline) => allInvitations.read(deadline),
        allShares: (deadline) => allShares.read(deadline),
        allSharedResources: (deadline) => allResources.read(deadline),
        accept: ({ invitationId, resourceShareId }, deadline, beforeSend) =>
            write([invitationId, resourceShareId], () =>
                acceptResourceShareInvitation(client, invitationId, deadline, beforeSend),
            ),
        reject: ({ invitationId, resourceShareId }, deadline, beforeSend) =>
            write([invitationId, resourceShareId], () =>
                rejectResourceShareInvitation(client, invitationId, deadline, beforeSend),
            ),
        leave: (id, target, deadline, beforeSend) =>
            write([id], () => leaveResourceShare(client, id, target, deadline, beforeSend)),
    };
}
