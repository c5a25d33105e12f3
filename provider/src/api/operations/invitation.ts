import type { Fields } from "../../common/fields";
import { invitationIdPattern, resourceShareIdPattern } from "../../schema/ids";
import type { Invitation as InvitationWithExpiry } from "../../schema/invitation";

/** An invitation as the receiver sees it. When it expires, the service does not say. */
export type Invitation = Omit<InvitationWithExpiry, "expireTime">;

/** One of an invitation's `acceptInvitationFailedDetails`. */
export type AcceptInvitationFailedDetail = Invitation["acceptInvitationFailedDetails"][number];

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
