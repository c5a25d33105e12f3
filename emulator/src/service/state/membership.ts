import { Ledger } from "../../world/ledger.js";
import type { ResourceAssociation, ResourceStatus, Share, TargetAssociation } from "../../world/model.js";
import type { Call } from "../call.js";
import { associationStatus, isInvited } from "./association.js";
import { isSharePurged } from "./share.js";
import { isSeen, stamp } from "./visibility.js";

/** The text of a natural failure, which lasts until the invitation is accepted again. */
export const LIMIT_DESCRIPTION = "The number of shared resources that the account can use exceeds the limit.";

/** Whether a principal takes part in a share at this moment. */
export function isJoined(call: Call, target: TargetAssociation): boolean {
    const status = associationStatus(call, target);
    const share = call.region.share(target.shareId);
    return (
        target.joined &&
        (status === "Associated" || status === "Disassociating") &&
        share !== undefined &&
        share.deletedTime === null
    );
}

/** Records that a principal begins or ceases to take part. @param at when, in milliseconds since 1970 */
export function setMembership(call: Call, target: TargetAssociation, at: number): void {
    target.membership = { before: isJoined(call, target), change: stamp(call, at) };
}

/** The associations by which an account may take part in shares: its own, and those of its directory. */
export function associationsOf(call: Call, accountId: string): Ledger<TargetAssociation> {
    return Ledger.merged(principalsOf(call, accountId).map((id) => call.region.targetsNamed(id)));
}

/** Whether an association is the one by which the caller sees its share. */
export function isParticipation(call: Call, target: TargetAssociation): boolean {
    const share = call.region.share(target.shareId);
    return share !== undefined && participation(call, share) === target;
}

/** The newest association by which the caller sees a share among those of other accounts, if it does. */
export function participation(call: Call, share: Share): TargetAssociation | undefined {
    const principals = principalsOf(call, call.caller.account.id);
    for (const target of call.region.targetsOf(share.id).listed(true)) {
        if (principals.includes(target.targetId) && seesShare(call, share, target)) {
            return target;
        }
    }
    return undefined;
}

function seesShare(call: Call, share: Share, target: TargetAssociation): boolean {
    if (share.deletedTime !== null) {
        return call.settings.deletedShareVisible && target.joined && !isSharePurged(call, share);
    }
    return seenJoined(call, target) || (call.settings.pendingShareVisible && isInvited(call, target));
}

function seenJoined(call: Call, target: TargetAssociation): boolean {
    const { membership } = target;
    return membership === null || isSeen(call, membership.change, "Share")
        ? isJoined(call, target)
        : membership.before;
}

function principalsOf(call: Call, accountId: string): readonly string[] {
    const directory = call.world.account(accountId)?.resourceDirectoryId;
    return directory ? [accountId, directory] : [accountId];
}

/** How a receiver may use a resource, or undefined while the resource has not reached it. */
export function receivedStatus(
    call: Call,
    target: TargetAssociation,
    resource: ResourceAssociation,
): { status: ResourceStatus; message: string } | undefined {
    if (associationStatus(call, resource) !== "Associated" || !target.joined) {
        return undefined;
    }
    const joinTime = target.membership?.change.at ?? target.createTime;
    if (call.now < Math.max(joinTime, resource.createTime) + call.settings.attachMilliseconds) {
        return call.settings.unattachedResources === "absent"
            ? undefined
            : { status: "Unavailable", message: "" };
    }
    return (
        overruled(call, resource) ??
        failedStatus(call, target, resource) ?? { status: "Available", message: "" }
    );
}

function overruled(
    call: Call,
    resource: ResourceAssociation,
): { status: ResourceStatus; message: string } | undefined {
    return call.world.statusOverrides.find(
        (override) =>
            override.resourceId === resource.resourceId &&
            (override.receiverId ?? call.caller.account.id) === call.caller.account.id,
    );
}

/** A resource that the acceptance failed for stays unusable as long as the cause lasts. */
function failedStatus(
    call: Call,
    target: TargetAssociation,
    resource: ResourceAssociation,
): { status: ResourceStatus; message: string } | undefined {
    const invitation = target.invitationId === null ? undefined : call.region.invitation(target.invitationId);
    const failure = invitation?.answer.failures.find((failed) => failed.resourceId === resource.resourceId);
    const lasts =
        failure?.description === LIMIT_DESCRIPTION ||
        call.world.acceptanceFailure(resource, target.shareId, target.targetId) !== undefined;
    if (failure === undefined || !lasts) {
        return undefined;
    }
    const status =
        failure.reason === "LimitExceeded" || failure.reason === "ZonalResourceInaccessible"
            ? failure.reason
            : "Unavailable";
    return { status, message: failure.description };
}
