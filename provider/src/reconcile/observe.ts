import type { Client } from "../api/client";
import type { Deadline } from "../api/clock";
import type { Invitation } from "../api/operations/invitation";
import { listResourceShareInvitations } from "../api/operations/listResourceShareInvitations";
import { listResourceShares } from "../api/operations/listResourceShares";
import { listSharedResources, type SharedResource } from "../api/operations/listSharedResources";
import type { Observation } from "./observation";

/** Whose state to look at; one of the ids, at least, is known. */
export interface Subject {
    /** Where given, this invitation and no other counts. */
    readonly invitationId: string | null;
    readonly resourceShareId: string | null;
}

/**
 * Asks the service how things stand, with no more calls than it takes to decide.
 * @param known what the service said of the invitation a moment ago; null to ask.
 */
export async function observe(
    client: Client,
    subject: Subject,
    deadline: Deadline,
    known: Invitation | null = null,
): Promise<Observation> {
    const invitation = known ?? (await findInvitation(client, subject, deadline));
    const resourceShareId = subject.resourceShareId ?? invitation?.resourceShareId ?? null;
    if (invitation?.status === "Pending" || resourceShareId === null) {
        return { invitation, share: null, sharedResources: [] };
    }
    const shares = await listResourceShares(client, [resourceShareId], deadline);
    const share = shares.find((row) => row.resourceShareId === resourceShareId) ?? null;
    if (share === null) {
        return { invitation, share, sharedResources: [] };
    }
    const rows = await listSharedResources(client, [resourceShareId], deadline);
    const sharedResources = rows
        .filter((row) => row.resourceShareId === resourceShareId)
        .map(({ id, type, arn, status }) => ({ id, type, arn, status }))
        .sort(byTypeAndId);
    return { invitation, share, sharedResources };
}

async function findInvitation(
    client: Client,
    { invitationId, resourceShareId }: Subject,
    deadline: Deadline,
): Promise<Invitation | null> {
    if (invitationId !== null) {
        const rows = await listResourceShareInvitations(client, { invitationIds: [invitationId] }, deadline);
        return rows.find((row) => row.invitationId === invitationId) ?? null;
    }
    if (resourceShareId === null) {
        return null;
    }
    const rows = await listResourceShareInvitations(
        client,
        { resourceShareIds: [resourceShareId] },
        deadline,
    );
    return theOneThatCounts(rows.filter((row) => row.resourceShareId === resourceShareId));
}

/** A pending invitation, else the newest. */
export function theOneThatCounts(invitations: readonly Invitation[]): Invitation | null {
    const newestFirst = [...invitations].sort((a, b) => Date.parse(b.createTime) - Date.parse(a.createTime));
    return newestFirst.find(({ status }) => status === "Pending") ?? newestFirst[0] ?? null;
}

/** The service promises no order; a recorded list must not change for that. */
function byTypeAndId(a: SharedResource, b: SharedResource): number {
    const [left, right] = [`${a.type} ${a.id}`, `${b.type} ${b.id}`];
    return left < right ? -1 : Number(left > right);
}
