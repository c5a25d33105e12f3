import type { Fields } from "../../common/fields";
import { invitationIdPattern, resourceShareIdPattern } from "../../schema/ids";
import type { Invitation as InvitationWithExpiry } from "../../schema/invitation";

/** An invitation as the receiver sees it. The service does not say when it expires. */
export type Invitation = Omit<InvitationWithExpiry, "expireTime">;

export type AcceptInvitationFailedDetail = Invitation["acceptInvitationFailedDetails"][number];

/** @param detailsName the operation's name for the list of resources that could not be associated. */
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

/** What deprecated fields contain if the response has the current ones as well. */
const fillers = ["None", "无"];

/** A field by its current name or, if that is absent, by its name in the documentation of March 2024. */
function readRenamed(fields: Fields, name: string, deprecatedName: string): string | null {
    const value = fields.string(name);
    if (value !== null) {
        return value;
    }
    const deprecated = fields.string(deprecatedName);
    return deprecated === null || fillers.includes(deprecated) ? null : deprecated;
}
