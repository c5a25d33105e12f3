import { invitationStatuses } from "../../api/operations/invitation";
import { accountIdType, accountProperties, regionProperty } from "../account/properties";
import type { IdentifyingNames, InputsOf, OutputsOf, PropertyTable } from "../properties/propertyTable";
import { arrayOf, boolean, field, id, named, nullable, oneOf, string } from "../properties/propertyType";
import { responses, waitTargets } from "./reconcile/declaredResponse";

export const invitationIdPattern = /^i-[A-Za-z0-9]+$/;
export const resourceShareIdPattern = /^rs-[A-Za-z0-9]+$/;

const invitationId = id(invitationIdPattern, "an invitation id", "i-pMnItMX19fBJ0000", {
    pattern: resourceShareIdPattern,
    what: "a resource share id",
    property: "resourceShareId",
});
const resourceShareId = id(resourceShareIdPattern, "a resource share id", "rs-6GRmdD3X0000", {
    pattern: invitationIdPattern,
    what: "an invitation id",
    property: "invitationId",
});
export const responseType = named("ResponseKind", "how to respond to an invitation", oneOf(...responses));
const onDelete = named(
    "DeletePolicy",
    "what becomes of a joined share when its resource is deleted",
    oneOf("retain", "leave"),
);
const waitFor = named("WaitTarget", "when an accepted share is ready", oneOf(...waitTargets));
const optionalString = nullable(string);

export const invitationStatus = named(
    "InvitationStatus",
    "how an invitation stands",
    oneOf(...invitationStatuses),
);

/** What is said of a shared resource. */
export const sharedResourceFields = {
    resourceId: field(string, "id of the resource, such as `vsw-bp1aaaaaaaaaaaaaaaaaa`"),
    resourceType: field(string, "type of the resource, such as `VSwitch`"),
    resourceArn: field(optionalString, "ARN of the resource"),
    resourceStatus: field(optionalString, "`Available` if the resource can be used"),
};

/** All that there is to know of each property of an `InvitationResponse`. */
export const properties = {
    response: {
        input: {
            type: responseType,
            required: true,
            onChange: "update",
            description: "how to respond. What has been accepted can no longer be rejected, only left",
        },
        output: {
            type: oneOf(...responses, "none"),
            description: '`"none"` after a refresh that found the invitation neither accepted nor rejected',
        },
    },
    invitationId: {
        input: {
            type: invitationId,
            onChange: "replace",
            identifies: true,
            description: "the invitation to respond to. This or `resourceShareId` is required",
        },
        output: {
            type: nullable(invitationId),
            description: "null if the share was joined without an invitation",
        },
    },
    resourceShareId: {
        input: {
            type: resourceShareId,
            onChange: "replace",
            identifies: true,
            description: "the share whose invitation to respond to. If there is none yet, it is waited for",
        },
        output: { type: resourceShareId, description: "the share" },
    },
    resourceShareName: {
        output: { type: string, description: "the name that the sender has given the share" },
    },
    senderAccountId: {
        input: {
            type: accountIdType,
            onChange: "update",
            identifies: true,
            description: "the only account whose invitation is responded to; any account's if not given",
        },
        output: { type: accountIdType, description: "the account that owns the share" },
    },
    receiverAccountId: {
        output: { type: accountIdType, description: "the account that the invitation was sent to" },
    },
    region: regionProperty,
    onDelete: {
        input: {
            type: onDelete,
            default: "retain",
            onChange: "update",
            description:
                'what becomes of a joined share when the resource is deleted: `"retain"` stays in it, `"leave"` exits it, which only a new invitation can undo',
        },
        output: { type: onDelete, description: "as declared" },
    },
    waitFor: {
        input: {
            type: waitFor,
            onChange: "update",
            description:
                'when an accepted share is ready: `"share"` once it is joined, `"resources"` once it holds a resource and all of its resources are `Available`. If not given, once it is joined, and the resources are waited for up to ten seconds longer',
        },
        output: { type: nullable(waitFor), description: "as declared; null if it was not" },
    },
    ...accountProperties,
    status: {
        output: {
            type: nullable(invitationStatus),
            description: "the invitation's status; null if there never was an invitation",
        },
    },
    joined: {
        output: {
            type: boolean,
            description: "whether the receiver sees the share among those of other accounts",
        },
    },
    createTime: {
        output: {
            type: optionalString,
            description: "when the invitation was sent: ISO 8601, UTC; null if there never was one",
        },
    },
    expireTime: {
        output: {
            type: optionalString,
            description:
                "seven days after `createTime`: ISO 8601, UTC; null if there never was an invitation",
        },
    },
    acceptInvitationFailedDetails: {
        output: {
            type: named(
                "AcceptInvitationFailedDetail",
                "a resource that could not be associated when an invitation was accepted",
                arrayOf({
                    resourceId: field(optionalString, "id of the resource"),
                    resourceType: field(optionalString, "type of the resource, such as `VSwitch`"),
                    resourceArn: field(optionalString, "ARN of the resource"),
                    failureReason: field(
                        optionalString,
                        "`Unavailable`, `LimitExceeded`, `ZonalResourceInaccessible`, `InternalError` or `UnsupportedOperation`",
                    ),
                    failureDescription: field(optionalString, "the reason in words"),
                    operationType: field(optionalString, "`Associate` or `Disassociate`"),
                }),
            ),
            description: "the resources that could not be associated when the invitation was accepted",
        },
    },
    sharedResources: {
        output: {
            type: named("SharedResource", "a resource of a share", arrayOf(sharedResourceFields)),
            description: "the resources of the share, as far as the receiver sees them",
        },
    },
} as const satisfies PropertyTable;

/** What a program declares, its defaults filled in. */
export type Inputs = InputsOf<typeof properties>;

/** What a program can read of a response. */
export type Outputs = OutputsOf<typeof properties>;

/** The inputs that say which invitation is meant. */
export type IdentifyingName = IdentifyingNames<typeof properties>;

/** What becomes of a joined share when its resource is deleted. */
export type DeletePolicy = Inputs["onDelete"];
