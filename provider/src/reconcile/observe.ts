import type { Deadline } from "../api/clock";
import type { Invitation } from "../api/operations/invitation";
import type { SharedResource } from "../api/operations/listSharedResources";
import type { Freshness } from "../api/reads/lookup";
import type { ResourceSharing } from "../api/resourceSharing";
import { isVisible, type Observation } from "./observation";

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
    service: ResourceSharing,
    subject: Subject,
    freshness: Freshness,
    deadline: Deadline,
    told: Invitation | null = null,
): Promise<Observation> {
    const find = () => findInvitation(service, subject, freshness, deadline);
    const [invitation, known] = await Promise.all([
        told ?? find(),
        resourcesSeenBefore(service, subject, freshness, deadline),
    ]);
    const resourceShareId = subject.resourceShareId ?? invitation?.resourceShareId ?? null;
    if (invitation?.status === "Pending" || resourceShareId === null) {
        return { ...nothingSeen, invitation };
    }
    const resources = () => resourcesOf(service, resourceShareId, freshness, deadline);
    const isExpected = subject.joined || wasAccepted(invitation);
    const sharedResources = known ?? (isExpected ? await resources() : []);
    if (sharedResources.length > 0) {
        return { invitation, joined: true, share: null, sharedResources };
    }
    const share = await service.share(resourceShareId, freshness, deadline);
    if (!isVisible(share)) {
        return { ...nothingSeen, invitation, share };
    }
    // What came since the first calls is seen by asking again: resources, or an invitation that makes the share
    // visible while it is not answered.
    const newest = isExpected ? invitation : await find();
    return newest?.status === "Pending"
        ? { ...nothingSeen, invitation: newest }
        : { invitation: newest, joined: true, share, sharedResources: await resources() };
}

/** What a share that was seen before holds is wanted in any case: two lists are read in the time of one. */
async function resourcesSeenBefore(
    service: ResourceSharing,
    { joined, resourceShareId }: Subject,
    freshness: Freshness,
    deadline: Deadline,
): Promise<SharedResource[] | null> {
    return joined && resourceShareId !== null
        ? resourcesOf(service, resourceShareId, freshness, deadline)
        : null;
}

const nothingSeen = { joined: false, share: null, sharedResources: [] };

/** The share of such an invitation is the receiver's; of any other it may be visible, or not, for all we know. */
function wasAccepted(invitation: Invitation | null): boolean {
    return invitation?.status === "Accepted" || invitation?.status === "AcceptFailed";
}

async function resourcesOf(
    service: ResourceSharing,
    resourceShareId: string,
    freshness: Freshness,
    deadline: Deadline,
): Promise<SharedResource[]> {
    const rows = await service.sharedResources(resourceShareId, freshness, deadline);
    return rows.map(({ id, type, arn, status }) => ({ id, type, arn, status })).sort(byTypeAndId);
}

async function findInvitation(
    service: ResourceSharing,
    { invitationId, resourceShareId, answered }: Subject,
    freshness: Freshness,
    deadline: Deadline,
): Promise<Invitation | null> {
    const listed =
        invitationId !== null
            ? await service.invitation(invitationId, freshness, deadline)
            : resourceShareId !== null
              ? theOneThatCounts(await service.invitationsTo(resourceShareId, freshness, deadline))
              : null;
    return listed?.status === "Pending" && listed.invitationId === answered?.invitationId
        ? { ...listed, status: answered.status }
        : listed;
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
