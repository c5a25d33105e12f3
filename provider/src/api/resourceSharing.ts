import type { Client } from "./client";
import type { Clock, Deadline } from "./clock";
import { acceptResourceShareInvitation, rejectResourceShareInvitation } from "./operations/answerInvitation";
import type { Invitation } from "./operations/invitation";
import { leaveResourceShare } from "./operations/leaveResourceShare";
import type { ListOperation } from "./operations/list";
import { listResourceShareInvitations } from "./operations/listResourceShareInvitations";
import { listResourceShares, type ResourceShare } from "./operations/listResourceShares";
import { listSharedResources, type SharedResourceRow } from "./operations/listSharedResources";
import type { KeyOf } from "./reads/listing";
import { Listings } from "./reads/listings";
import { type Freshness, Lookup } from "./reads/lookup";

/**
 * The Resource Sharing service of one region, in the name of one account. Reads that come together are made
 * together. Each method throws ServiceError, NoAnswerError or UnexpectedDataError.
 */
export interface ResourceSharing {
    /** An invitation by its id; null where none is listed. */
    invitation(invitationId: string, freshness: Freshness, deadline: Deadline): Promise<Invitation | null>;
    /** All invitations to a share that are listed. */
    invitationsTo(
        resourceShareId: string,
        freshness: Freshness,
        deadline: Deadline,
    ): Promise<readonly Invitation[]>;
    /** A share of another account; null where the account does not see it. */
    share(resourceShareId: string, freshness: Freshness, deadline: Deadline): Promise<ResourceShare | null>;
    /** What a share of another account holds, as far as the account sees it. */
    sharedResources(
        resourceShareId: string,
        freshness: Freshness,
        deadline: Deadline,
    ): Promise<readonly SharedResourceRow[]>;
    /** Accepts an invitation: one write. */
    accept(invitationId: string, deadline: Deadline): Promise<Invitation>;
    /** Rejects an invitation: one write. */
    reject(invitationId: string, deadline: Deadline): Promise<Invitation>;
    /** Asks to be taken out of a share: one write. @param target see {@link leaveResourceShare} */
    leave(resourceShareId: string, target: string | null, deadline: Deadline): Promise<void>;
}

export function createResourceSharing(client: Client, clock: Clock): ResourceSharing {
    const invitations = new Listings(client, listResourceShareInvitations, clock);
    const shares = new Listings(client, listResourceShares, clock);
    const resources = new Listings(client, listSharedResources, clock);

    const lookup = <Row>(
        operation: ListOperation<Row>,
        listings: Listings<Row>,
        filterName: string,
        keyOf: KeyOf<Row>,
    ) => new Lookup({ client, clock, operation, listings, filterName, keyOf });
    const invitationsById = lookup(
        listResourceShareInvitations,
        invitations,
        "ResourceShareInvitationIds",
        (row) => row.invitationId,
    );
    const byShare = "ResourceShareIds";
    const shareOf = (row: { readonly resourceShareId: string }) => row.resourceShareId;
    const invitationsByShare = lookup(listResourceShareInvitations, invitations, byShare, shareOf);
    const sharesById = lookup(listResourceShares, shares, byShare, shareOf);
    const resourcesByShare = lookup(listSharedResources, resources, byShare, shareOf);

    /** Whatever comes of a write, what was read before it says nothing any more. */
    const write = async <Answer>(send: () => Promise<Answer>): Promise<Answer> => {
        try {
            return await send();
        } finally {
            invitations.forget();
            shares.forget();
            resources.forget();
        }
    };

    return {
        invitation: async (id, freshness, deadline) =>
            (await invitationsById.find(id, freshness, deadline))[0] ?? null,
        invitationsTo: (id, freshness, deadline) => invitationsByShare.find(id, freshness, deadline),
        share: async (id, freshness, deadline) => (await sharesById.find(id, freshness, deadline))[0] ?? null,
        sharedResources: (id, freshness, deadline) => resourcesByShare.find(id, freshness, deadline),
        accept: (id, deadline) => write(() => acceptResourceShareInvitation(client, id, deadline)),
        reject: (id, deadline) => write(() => rejectResourceShareInvitation(client, id, deadline)),
        leave: (id, target, deadline) => write(() => leaveResourceShare(client, id, target, deadline)),
    };
}
