import type { Association, AssociationStatus, TargetAssociation } from "../../store/records.js";
import type { Call } from "../call.js";
import { finishTime, invitationStatus } from "../invitations/invitation.js";

const settledStatus: Partial<Record<AssociationStatus, AssociationStatus>> = {
    Associating: "Associated",
    Disassociating: "Disassociated",
};

export function associationStatus(call: Call, association: Association): AssociationStatus {
    const { status, settleTime } = association;
    return settleTime !== null && call.now >= settleTime ? (settledStatus[status] ?? status) : status;
}

/** The current status of an association with a target: `Failed` once its invitation can no longer be accepted. */
export function targetStatus(call: Call, target: TargetAssociation): AssociationStatus {
    const status = associationStatus(call, target);
    return status === "Associating" && target.external && !isInvited(call, target) ? "Failed" : status;
}

/** Whether the target has a pending invitation. */
export function isInvited(call: Call, target: TargetAssociation): boolean {
    const invitation = target.invitationId === null ? undefined : call.region.invitation(target.invitationId);
    return invitation !== undefined && invitationStatus(call, invitation) === "Pending";
}

/** When an association last changed: by a call, by the passing of time, or by the end of its invitation. */
export function associationUpdateTime(call: Call, association: Association | TargetAssociation): number {
    const { settleTime, updateTime } = association;
    const settled = settleTime !== null && call.now >= settleTime ? settleTime : updateTime;
    return Math.max(settled, updateTime, failureTime(call, association) ?? updateTime);
}

function failureTime(call: Call, association: Association | TargetAssociation): number | undefined {
    const invitationId = "invitationId" in association ? association.invitationId : null;
    const invitation = invitationId === null ? undefined : call.region.invitation(invitationId);
    return invitation !== undefined && association.status === "Associating"
        ? finishTime(call, invitation)
        : undefined;
}

/** Whether a failed or disassociated association is no longer listed, because that was long ago. */
export function isAssociationPurged(
    call: Call,
    association: Association,
    status: AssociationStatus,
): boolean {
    const ended = status === "Failed" || status === "Disassociated";
    return (
        ended && call.now >= associationUpdateTime(call, association) + call.settings.deletedPurgeMilliseconds
    );
}

/** Whether an association is still `Associating` or `Disassociating`, to be settled by time. */
export function isInProgress(call: Call, association: Association): boolean {
    return association.settleTime !== null && call.now < association.settleTime;
}
