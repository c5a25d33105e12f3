import { RecordList } from "../../store/recordList.js";
import type { ResourceAssociation, ResourceStatus, Share, TargetAssociation } from "../../store/records.js";
import type { Call } from "../call.js";
import { isSharePurged } from "../shares/share.js";
import { isVisible, recordChange } from "../visibility.js";
import { associationStatus, isInvited } from "./association.js";

/** The text of a natural failure, which lasts until the invitation is accepted again. */
export const limitDescription = "The number of shared resources that the account can use exceeds the limit.";

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
    target.membership = { before: isJoined(call, target), change: recordChange(call, at) };
}

/** The associations by which an account may take part in shares: its own, and those of its directory. */
export function associationsOf(call: Call, accountId: string): RecordList<TargetAssociation> {
    return RecordList.merged(principalsOf(call, accountId).map((id) => call.region.targetsNamed(id)));
}

/** Whether an association is the one by which the caller sees its share. */
export function isVisibleAssociation(call: Call, target: TargetAssociation): boolean {
    const share = call.region.share(target.shareId);
    return share !== undefined && visibleAssociation(call, share) === target;
}

/** The newest association by which the caller sees a share among those of other accounts, if it does. */
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

/** A resource that the acceptance failed for stays unusable as long as the cause lasts. */
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
