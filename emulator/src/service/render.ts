import type { JsonObject } from "../json.js";
import type {
    AssociationStatus,
    FailedResource,
    Invitation,
    InvitationStatus,
    ResourceAssociation,
    Share,
    TargetAssociation,
} from "../world/model.js";
import { type Call, timeText } from "./call.js";
import { associationUpdateTime } from "./state/association.js";
import { shareStatus } from "./state/share.js";

/** What the deprecated members of a failed detail hold in the documentation. */
const DEPRECATED = "None";

/** A share as CreateResourceShare and UpdateResourceShare answer it. */
export function renderShare(call: Call, share: Share): JsonObject {
    return {
        ResourceShareId: share.id,
        ResourceShareName: share.name,
        ResourceShareOwner: share.ownerId,
        ResourceShareStatus: shareStatus(call, share),
        AllowExternalTargets: share.allowExternalTargets,
        CreateTime: timeText(share.createTime),
        UpdateTime: timeText(share.updateTime),
    };
}

/** The members of an invitation that every operation shows alike. */
export function renderInvitation(call: Call, invitation: Invitation, status: InvitationStatus): JsonObject {
    return {
        ResourceShareInvitationId: invitation.id,
        ResourceShareId: invitation.shareId,
        ResourceShareName: call.region.share(invitation.shareId)?.name ?? "",
        SenderAccountId: invitation.senderId,
        ReceiverAccountId: invitation.receiverId,
        CreateTime: timeText(invitation.created.at),
        Status: status,
    };
}

/** One resource that an acceptance failed for. */
export function renderFailure(failure: FailedResource): JsonObject {
    return {
        ResourceId: failure.resourceId,
        ResourceType: failure.resourceType,
        ResourceArn: failure.resourceArn,
        FailureReason: failure.reason,
        FailureDescription: failure.description,
        OperationType: "Associate",
        Status: DEPRECATED,
        StatusMessage: DEPRECATED,
        AssociateType: DEPRECATED,
    };
}

/** An association with a resource. */
export function renderResource(
    call: Call,
    share: Share,
    resource: ResourceAssociation,
    status: AssociationStatus,
): JsonObject {
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

/** An association with a target. */
export function renderTarget(
    call: Call,
    share: Share,
    target: TargetAssociation,
    status: AssociationStatus,
): JsonObject {
    return {
        ...renderAssociation(call, share, target),
        AssociationType: "Target",
        AssociationStatus: status,
        EntityId: target.targetId,
        EntityType: target.entityType,
        ...(target.property !== null && { TargetProperty: target.property }),
    };
}

function renderAssociation(
    call: Call,
    share: Share,
    association: ResourceAssociation | TargetAssociation,
): JsonObject {
    return {
        ResourceShareId: share.id,
        ResourceShareName: share.name,
        AssociationStatusMessage: "",
        CreateTime: timeText(association.createTime),
        UpdateTime: timeText(associationUpdateTime(call, association)),
    };
}
