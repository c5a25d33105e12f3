import type { Fields } from "../fields";

/** https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-listresourceshareinvitations */
export const invitationStatuses = [
    "Pending",
    "Accepted",
    "Rejected",
    "Expired",
    "Cancelled",
    "AcceptFailed",
] as const;

export type InvitationStatus = (typeof invitationStatuses)[number];

/** A resource that could not be attached when an invitation was accepted. */
export interface Failure {
    readonly resourceId: string | null;
    /** Such as `VSwitch`. */
    readonly resourceType: string | null;
    readonly resourceArn: string | null;
    /** `Unavailable`, `LimitExceeded`, `ZonalResourceInaccessible`, `InternalError` or `UnsupportedOperation`. */
    readonly reason: string | null;
    readonly description: string | null;
    /** `Associate` or `Disassociate`. */
    readonly operation: string | null;
}

/** An invitation as the receiver sees it. */
export interface Invitation {
    readonly invitationId: string;
    readonly resourceShareId: string;
    readonly resourceShareName: string;
    readonly senderAccountId: string;
    readonly receiverAccountId: string;
    /** ISO 8601, UTC. */
    readonly createTime: string;
    readonly status: InvitationStatus;
    readonly failures: readonly Failure[];
}

/** @param failuresName what this operation calls the list of failed resources. */
export function readInvitation(fields: Fields, failuresName: string): Invitation {
    return {
        invitationId: fields.text("ResourceShareInvitationId"),
        resourceShareId: fields.text("ResourceShareId"),
        resourceShareName: fields.optionalText("ResourceShareName") ?? "",
        senderAccountId: fields.text("SenderAccountId"),
        receiverAccountId: fields.text("ReceiverAccountId"),
        createTime: fields.text("CreateTime"),
        status: fields.oneOf("Status", invitationStatuses),
        failures: fields.list(failuresName).map(readFailure),
    };
}

function readFailure(fields: Fields): Failure {
    return {
        resourceId: fields.optionalText("ResourceId"),
        resourceType: fields.optionalText("ResourceType"),
        resourceArn: fields.optionalText("ResourceArn"),
        reason: fields.optionalText("FailureReason"),
        description: fields.optionalText("FailureDescription"),
        operation: fields.optionalText("OperationType"),
    };
}
