import type { Fields } from "../../common/fields";
import { invitationIdPattern, resourceShareIdPattern } from "../../schema/ids";

/** A resource that could not be associated when an invitation was accepted. */
export interface AcceptInvitationFailedDetail {
    readonly resourceId: string | null;
    /** Such as `VSwitch`. */
    readonly resourceType: string | null;
    readonly resourceArn: string | null;
    /** `Unavailable`, `LimitExceeded`, `ZonalResourceInaccessible`, `InternalError` or `UnsupportedOperation`. */
    readonly failureReason: string | null;
    readonly failureDescription: string | null;
    /** `Associate` or `Disassociate`. */
    readonly operationType: string | null;
}

/** An invitation as the receiver sees it. */
export interface Invitation {
    readonly invitationId: string;
    readonly resourceShareId: string;
    readonly resourceShareName: string;
    readonly senderAccountId: string;
    readonly receiverAccountId: string;
    /** ISO 8601, UTC; empty if the service does not say. */
    readonly createTime: string;
    /** One of {@link invitationStatuses}, or one that is not known here. */
    readonly status: string;
    readonly acceptInvitationFailedDetails: readonly AcceptInvitationFailedDetail[];
}

/** @param detailsName what this operation calls the list of resources that could not be associated. */
export function readInvitation(fields: Fields, detailsName: string): Invitation {
    return {
        invitationId: fields.id("ResourceShareInvitationId", invitationIdPattern),
        resourceShareId: fields.id("ResourceShareId", resourceShareIdPattern),
        resourceShareName: fields.string("ResourceShareName") ?? "",
        senderAccountId: fields.requiredString("SenderAccountId"),
        receiverAccountId: fields.requiredString("ReceiverAccountId"),
        createTime: fields.string("CreateTime") ?? "",
        status: fields.requiredString("Status"),
        acceptInvitationFailedDetails: fields.list(detailsName).map(readDetail),
    };
}

function readDetail(fields: Fields): AcceptInvitationFailedDetail {
    return {
        resourceId: fields.string("ResourceId"),
        resourceType: fields.string("ResourceType"),
        resourceArn: fields.string("ResourceArn"),
        failureReason: readRenamed(fields, "FailureReason", "Status"),
        failureDescription: readRenamed(fields, "FailureDescription", "StatusMessage"),
        operationType: readRenamed(fields, "OperationType", "AssociateType"),
    };
}

/** What stands in the deprecated fields of a response that has today's as well. */
const fillers = ["None", "无"];

/** A field by today's name or, if it is absent, by the name that the documentation of March 2024 gave it. */
function readRenamed(fields: Fields, name: string, deprecatedName: string): string | null {
    const value = fields.string(name);
    if (value !== null) {
        return value;
    }
    const deprecated = fields.string(deprecatedName);
    return deprecated === null || fillers.includes(deprecated) ? null : deprecated;
}
