import type {
    AssociationStatus,
    FailedResource,
    Invitation,
    InvitationStatus,
    ResourceAssociation,
    Share,
    TargetAssociation,
} from "../store/records.js";
import { associationUpdateTime } from "./associations/association.js";
import { type Call, formatTime } from "./call.js";
import type {
    AssociationFailureRow,
    AssociationRow,
    FailureDetailRow,
    InvitationRow,
    ShareRow,
} from "./operationTypes.js";
import { shareStatus } from "./shares/share.js";

/** A share, as CreateResourceShare and UpdateResourceShare return it. */
export function renderShare(call: Call, share: Share): ShareRow {
    return {
        ResourceShareId: share.id,
        ResourceShareName: share.name,
        ResourceShareOwner: share.ownerId,
        ResourceShareStatus: shareStatus(call, share),
        AllowExternalTargets: share.allowExternalTargets,
        CreateTime: formatTime(share.createTime),
        UpdateTime: formatTime(share.updateTime),
    };
}

/** The members of an invitation that every operation returns. */
export function renderInvitation(
    call: Call,
    invitation: Invitation,
    status: InvitationStatus,
): InvitationRow {
    return {
        ResourceShareInvitationId: invitation.id,
        ResourceShareId: invitation.shareId,
        ResourceShareName: call.region.share(invitation.shareId)?.name ?? "",
        SenderAccountId: invitation.senderId,
        ReceiverAccountId: invitation.receiverId,
        CreateTime: formatTime(invitation.created.at),
        Status: status,
    };
}

/** An entry of the failure details: one resource that an acceptance failed for, in the form the settings choose. */
export function renderFailure(call: Call, failure: FailedResource): FailureDetailRow {
    const { failureDetailNames, failureDetailFiller } = call.settings;
    const { resourceId: ResourceId, resourceType: ResourceType, reason, description } = failure;
    if (failureDetailNames === "deprecated") {
        return {
            ResourceId,
            ResourceType,
            Status: reason,
            StatusMessage: description || failureDetailFiller,
            AssociateType: "Associate",
        };
    }
    return {
        ResourceId,
        ResourceType,
        ResourceArn: failure.resourceArn,
        FailureReason: reason,
        FailureDescription: description,
        OperationType: "Associate",
        Status: failureDetailFiller,
        StatusMessage: failureDetailFiller,
        AssociateType: failureDetailFiller,
    };
}

/** Why the association with a target failed: one entry for each resource that its acceptance failed for. */
export function renderTargetFailures(
    call: Call,
    target: TargetAssociation,
): readonly AssociationFailureRow[] {
    const invitation = target.invitationId === null ? undefined : call.region.invitation(target.invitationId);
    return (invitation?.state.failures ?? []).map((failure) => {
        const { ResourceId: EntityId, ResourceType: EntityType, ...rest } = renderFailure(call, failure);
        return { EntityId, EntityType, ...rest };
    });
}

export function renderResource(
    call: Call,
    share: Share,
    resource: ResourceAssociation,
    status: AssociationStatus,
): AssociationRow {
    return {
        ...renderAssociation(call, share, resource),
        AssociationType: "Resource",
        AssociationStatus: status,
        EntityId: resource.resourceId,
        EntityType: resource.resourceType,
        ResourceArn: resource.resourceArn,
        ...(resource.property !== null && { ResourceProperty: resource.property }),
    };
}

export function renderTarget(
    call: Call,
    share: Share,
    target: TargetAssociation,
    status: AssociationStatus,
): AssociationRow {
    return {
        ...renderAssociation(call, share, target),
        AssociationType: "Target",
        AssociationStatus: status,
        EntityId: target.targetId,
        EntityType: target.entityType,
        ...(target.property !== null && { TargetProperty: target.property }),
    };
}

function renderAssociation(call: Call, share: Share, association: ResourceAssociation | TargetAssociation) {
    return {
        ResourceShareId: share.id,
        ResourceShareName: share.name,
        AssociationStatusMessage: "",
        CreateTime: formatTime(association.createTime),
        UpdateTime: formatTime(associationUpdateTime(call, association)),
    };
}
