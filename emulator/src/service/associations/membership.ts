import { RecordList } from "../../store/recordList.js";
import type { ResourceAssociation, ResourceStatus, Share, TargetAssociation } from "../../store/records.js";
import type { Call } from "../call.js";
import { isSharePurged } from "../shares/share.js";
import { isVisible, recordChange } from "../visibility.js";
import { associationStatus, isInvited } from "./association.js";

/** The description of a failure by quota, which lasts until the invitation is accepted again. */
export const limitDescription = "The number of shared resources that the account can use exceeds the limit.";

/** Whether a principal has joined a share and not left it. */
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

/** Records that a principal joins or leaves a share. @param at when, in milliseconds since 1970 */
export function setMembership(call: Call, target: TargetAssociation, at: number): void {
    target.membership = { before: isJoined(call, target), change: recordChange(call, at) };
}

/** The associations by which an account may have joined shares: its own, and those of its resource directory. */
export function associationsOf(call: Call, accountId: string): RecordList<TargetAssociation> {
    return RecordList.merged(principalsOf(call, accountId).map((id) => call.region.targetsNamed(id)));
}

/** Whether an association is the one that makes its share visible to the caller. */
export function isVisibleAssociation(call: Call, target: TargetAssociation): boolean {
    const share = call.region.share(target.shareId);
    return share !== undefined && visibleAssociation(call, share) === target;
}

/** The newest association that makes a share of another account visible to the caller, if any. */
export function visibleAssociation(call: Call, share: Share): TargetAssociation | undefined {
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
    return isSeenAsJoined(call, target) || (call.settings.pendingShareVisible && isInvited(call, target));
}

function isSeenAsJoined(call: Call, target: TargetAssociation): boolean {
    const { membership } = target;
    return membership === null || isVisible(call, membership.change, "Share")
        ? isJoined(call, target)
        : membership.before;
}

function principalsOf(call: Call, accountId: string): readonly string[] {
    const directory = call.store.account(accountId)?.resourceDirectoryId;
    return directory ? [accountId, directory] : [accountId];
}

/** The status of a resource for a receiver, or undefined while the resource has not reached it. */
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
        overriddenStatus(call, resource) ??
        failedStatus(call, target, resource) ?? { status: "Available", message: "" }
    );
}

function overriddenStatus(
    call: Call,
    resource: ResourceAssociation,
): { status: ResourceStatus; message: string } | undefined {
    return call.store.statusOverrides.find(
        (override) =>
            override.resourceId === resource.resourceId &&
            (override.receiverId ?? call.caller.account.id) === call.caller.account.id,
    );
}

/** A resource that the acceptance failed for cannot be used as long as the cause lasts. */
function failedStatus(
    call: Call,
    target: TargetAssociation,
    resource: ResourceAssociation,
): { status: ResourceStatus; message: string } | undefined {
    const invitation = target.invitationId === null ? undefined : call.region.invitation(target.invitationId);
    const failure = invitation?.state.failures.find((failed) => failed.resourceId === resource.resourceId);
    const lasts =
        failure?.description === limitDescription ||
        call.store.acceptanceFailure(resource, target.shareId, target.targetId) !== undefined;
    if (failure === undefined || !lasts) {
        return undefined;
    }
    const status =
        failure.reason === "LimitExceeded" || failure.reason === "ZonalResourceInaccessible"
            ? failure.reason
            : "Unavailable";
    return { status, message: failure.description };
}
