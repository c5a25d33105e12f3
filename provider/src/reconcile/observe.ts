import type { Invitation } from "../api/operations/invitation";
import type { Freshness } from "../api/reads/freshness";
import type { ResourceSharing } from "../api/resourceSharing";
import type { Deadline } from "../common/deadline";
import type { SharedResource } from "../schema/invitation";
import { isKnownStatus } from "../schema/invitationStatus";
import { byTypeAndId, newestFirst } from "./comparators";
import { isVisible, type Observation } from "./observation";

/** At least one of the ids is given. */
export interface ObserveRequest {
    /** If given, no other invitation counts. */
    readonly invitationId: string | null;
    readonly resourceShareId: string | null;
    /** The final status that an earlier operation recorded, if any. */
    readonly finalStatus: FinalStatus | null;
    /** Whether the share was joined before, so that the sight of it is nothing new. */
    readonly joined: boolean;
}

/** The status of an invitation that has a response. It never becomes pending again: a list that shows it as pending is late. */
export type FinalStatus = Pick<Invitation, "invitationId" | "status">;

/** Null if the status is pending or unknown. */
export function finalStatusOf(invitation: FinalStatus | null): FinalStatus | null {
    return invitation === null || invitation.status === "Pending" || !isKnownStatus(invitation.status)
        ? null
        : invitation;
}

/** Makes as few calls as a decision needs. @param known the invitation as the service has just returned it; null to read it. */
export async function observe(
    service: ResourceSharing,
    request: ObserveRequest,
    freshness: Freshness,
    deadline: Deadline,
    known: Invitation | null = null,
): Promise<Observation> {
    const find = (howOld: Freshness) => findInvitation(service, request, howOld, deadline);
    const [invitation, alreadyRead] = await Promise.all([
        known ?? find(freshness),
        resourcesIfJoined(service, request, freshness, deadline),
    ]);
    const resourceShareId = request.resourceShareId ?? invitation?.resourceShareId ?? null;
    if (invitation?.status === "Pending" || resourceShareId === null) {
        return { ...nothingSeen, invitation };
    }
    const resources = (howOld: Freshness) => resourcesOf(service, resourceShareId, howOld, deadline);
    const isExpected = request.joined || wasAccepted(invitation);
    const sharedResources = alreadyRead ?? (isExpected ? await resources(freshness) : []);
    if (sharedResources.length > 0) {
        return { invitation, joined: true, share: null, sharedResources };
    }
    const share = await service.share(resourceShareId, freshness, deadline);
    if (!isVisible(share)) {
        return { ...nothingSeen, invitation, share };
    }
    // What came after the first reads shows only if they are repeated: resources, or a new invitation, which makes the
    // share visible while it is pending.
    const newest = isExpected ? invitation : await find("fresh");
    return newest?.status === "Pending"
        ? { ...nothingSeen, invitation: newest }
        : { invitation: newest, joined: true, share, sharedResources: await resources("fresh") };
}

/** The resources of a share that was joined before are needed in any case: this read runs beside that of the invitation. */
async function resourcesIfJoined(
    service: ResourceSharing,
    { joined, resourceShareId }: ObserveRequest,
    freshness: Freshness,
    deadline: Deadline,
): Promise<SharedResource[] | null> {
    return joined && resourceShareId !== null
        ? resourcesOf(service, resourceShareId, freshness, deadline)
        : null;
}

const nothingSeen = { joined: false, share: null, sharedResources: [] };

/** Whether the share should be visible. After any other status it may be visible or not. */
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
    return rows.map(({ resourceShareId: _, ...resource }) => resource).sort(byTypeAndId);
}

async function findInvitation(
    service: ResourceSharing,
    { invitationId, resourceShareId, finalStatus }: ObserveRequest,
    freshness: Freshness,
    deadline: Deadline,
): Promise<Invitation | null> {
    const listed =
        invitationId !== null
            ? await service.invitation(invitationId, freshness, deadline)
            : resourceShareId !== null
              ? selectInvitation(await service.invitationsTo(resourceShareId, freshness, deadline))
              : null;
    return listed?.status === "Pending" && listed.invitationId === finalStatus?.invitationId
        ? { ...listed, status: finalStatus.status }
        : listed;
}

/** The invitation that counts: a pending one or else the newest. */
export function selectInvitation(invitations: readonly Invitation[]): Invitation | null {
    const sorted = [...invitations].sort(newestFirst);
    return sorted.find(({ status }) => status === "Pending") ?? sorted[0] ?? null;
}
