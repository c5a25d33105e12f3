import type { Client } from "../api/client";
import type { Deadline } from "../api/clock";
import type { Invitation } from "../api/operations/invitation";
import { listResourceShareInvitations } from "../api/operations/listResourceShareInvitations";
import { listResourceShares } from "../api/operations/listResourceShares";
import { listSharedResources, type SharedResource } from "../api/operations/listSharedResources";
import type { Observation } from "./observation";

/** Whose state to look at, and what is known of it; one of the ids, at least, is known. */
export interface Subject {
    /** Where given, this invitation and no other counts. */
    readonly invitationId: string | null;
    readonly resourceShareId: string | null;
    /** An answer that is known already; null where none is. */
    readonly answered: Answered | null;
    /** Whether the share was seen before, so that seeing it says nothing new. */
    readonly joined: boolean;
}

/** An invitation that has been answered. No answer is ever taken back: a list that shows it pending is late. */
export type Answered = Pick<Invitation, "invitationId" | "status">;

/** The answer that an invitation has got; null where it has none. */
export function answeredOf(invitation: Answered | null): Answered | null {
    return invitation === null || invitation.status === "Pending" ? null : invitation;
}

/**
 * Asks the service how things stand, with no more calls than it takes to decide.
 * @param told what the service said of the invitation a moment ago; null to ask.
 */
export async function observe(
    client: Client,
    subject: Subject,
    deadline: Deadline,
    told: Invitation | null = null,
): Promise<Observation> {
    const invitation = told ?? (await findInvitation(client, subject, deadline));
    const resourceShareId = subject.resourceShareId ?? invitation?.resourceShareId ?? null;
    if (invitation?.status === "Pending" || resourceShareId === null) {
        return { invitation, share: null, sharedResources: [] };
    }
    const shares = await listResourceShares(client, [resourceShareId], deadline);
    const share = shares.find((row) => row.resourceShareId === resourceShareId) ?? null;
    if (share === null) {
        return { invitation, share, sharedResources: [] };
    }
    if (!subject.joined && !explainsShare(invitation)) {
        // An invitation may have come since they were listed, and its share with it, unanswered.
        const newest = await findInvitation(client, subject, deadline);
        if (newest?.status === "Pending") {
            return { invitation: newest, share: null, sharedResources: [] };
        }
    }
    return { invitation, share, sharedResources: await resourcesOf(client, resourceShareId, deadline) };
}

function explainsShare(invitation: Invitation | null): boolean {
    return invitation?.status === "Accepted" || invitation?.status === "AcceptFailed";
}

async function resourcesOf(
    client: Client,
    resourceShareId: string,
    deadline: Deadline,
): Promise<SharedResource[]> {
    const rows = await listSharedResources(client, [resourceShareId], deadline);
    return rows
        .filter((row) => row.resourceShareId === resourceShareId)
        .map(({ id, type, arn, status }) => ({ id, type, arn, status }))
        .sort(byTypeAndId);
}

async function findInvitation(
    client: Client,
    subject: Subject,
    deadline: Deadline,
): Promise<Invitation | null> {
    const listed = await listedInvitation(client, subject, deadline);
    const { answered } = subject;
    return listed?.status === "Pending" && listed.invitationId === answered?.invitationId
        ? { ...listed, status: answered.status }
        : listed;
}

async function listedInvitation(
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
