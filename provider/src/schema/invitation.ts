import { invitationIdPattern, resourceShareIdPattern } from "./ids";
import { invitationStatuses } from "./invitationStatus";
import { responses } from "./responses";
import { arrayOf, type ObjectOf } from "./types/compositeTypes";
import { field, named, nullable, type PropertyType } from "./types/propertyType";
import { id, oneOf, string } from "./types/scalarTypes";

/** The id of a share is easily mistaken for it. */
export const invitationIdType = id(invitationIdPattern, "an invitation id", "i-pMnItMX19fBJ0000", {
    pattern: resourceShareIdPattern,
    what: "a resource share id",
    property: "resourceShareId",
});

/** @param property what takes the id of an invitation, which is easily mistaken for this one. Default: nothing does. */
export function resourceShareIdType(property?: string): PropertyType<string> {
    const other =
        property === undefined
            ? undefined
            : { pattern: invitationIdPattern, what: "an invitation id", property };
    return id(resourceShareIdPattern, "a resource share id", "rs-6GRmdD3X0000", other);
}

export const responseType = named("ResponseKind", "how to respond to an invitation", oneOf(...responses));

export const statusType = named("InvitationStatus", "status of an invitation", oneOf(...invitationStatuses));

/** Any string, because the service may add types. Programs are offered the known ones. */
export const resourceTypeType = named("SharedResourceType", "type of a shared resource", string);

const optionalString = nullable(string);
const resourceTypeMeaning = "type of the resource, such as `VSwitch` or `Snapshot`";
const resourceArn = field(optionalString, "ARN of the resource");

export const unusableStatuses = "`ZonalResourceInaccessible`, `LimitExceeded` or `Unavailable`";

export const sharedResourceFields = {
    resourceId: field(string, "id of the resource, such as `vsw-bp1aaaaaaaaaaaaaaaaaa`"),
    resourceType: field(string, resourceTypeMeaning),
    resourceArn,
    resourceStatus: field(
        optionalString,
        `\`Available\` if the resource can be used; otherwise ${unusableStatuses}`,
    ),
};

export type SharedResource = ObjectOf<typeof sharedResourceFields>;

export const sharedResourceMeaning = "a resource that another account shares";

export const sharedResourcesType = named(
    "SharedResource",
    sharedResourceMeaning,
    arrayOf(sharedResourceFields),
);

const failedDetailsType = named(
    "AcceptInvitationFailedDetail",
    "a resource that could not be associated when an invitation was accepted",
    arrayOf({
        resourceId: field(optionalString, "id of the resource"),
        resourceType: field(optionalString, resourceTypeMeaning),
        resourceArn,
        failureReason: field(
            optionalString,
            "`Unavailable`, `LimitExceeded`, `ZonalResourceInaccessible`, `InternalError` or `UnsupportedOperation`",
        ),
        failureDescription: field(optionalString, "the failure reason in words"),
        operationType: field(optionalString, "`Associate` or `Disassociate`"),
    }),
);

const noInvitation = "null if there never was an invitation";
const statusMeaning = `status of the invitation: ${invitationStatuses.map((status) => `\`${status}\``).join(", ")}, or one that is newer than this version`;
const createTimeMeaning = "when the invitation was sent: ISO 8601, UTC";
const failedDetailsMeaning = "the resources that could not be associated when the invitation was accepted";
const expireTimeMeaning = "seven days after `createTime`: ISO 8601, UTC";

export const invitationFields = {
    invitationId: field(string, "id of the invitation, such as `i-pMnItMX19fBJ0000`"),
    resourceShareId: field(string, "id of the share, such as `rs-6GRmdD3X0000`"),
    resourceShareName: field(string, "name that the sender has given the share"),
    senderAccountId: field(string, "account id of the owner of the share"),
    receiverAccountId: field(string, "account id that the invitation was sent to"),
    status: field(string, statusMeaning),
    createTime: field(string, `${createTimeMeaning}; empty if the service does not say`),
    expireTime: field(optionalString, `${expireTimeMeaning}; null if \`createTime\` is not a valid time`),
    acceptInvitationFailedDetails: field(failedDetailsType, `${failedDetailsMeaning}, sorted by type and id`),
};

export type Invitation = ObjectOf<typeof invitationFields>;

/** The fields of the invitation that a response is for; there may have been none. */
export const answeredInvitationFields = {
    status: field(optionalString, `${statusMeaning}; ${noInvitation}`),
    createTime: field(optionalString, `${createTimeMeaning}; ${noInvitation}, or the service does not say`),
    expireTime: field(optionalString, `${expireTimeMeaning}; null if \`createTime\` is`),
    acceptInvitationFailedDetails: field(failedDetailsType, failedDetailsMeaning),
};

/** The end of an id's description if the id of the share can replace it. */
export const thisOrShare = "This or `resourceShareId` is required";

export function outputOf<Value>(type: PropertyType<Value>) {
    return { type, description: type.shape.description ?? "" };
}
