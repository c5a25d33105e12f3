import { accountIdType, accountProperties, regionProperty } from "./account";
import { invitationIdPattern, resourceShareIdPattern } from "./ids";
import { invitationStatuses } from "./invitationStatus";
import type { IdentifyingNames, InputsOf, OutputsOf, PropertyTable } from "./propertyTable";
import { responses, waitTargets } from "./responses";
import { arrayOf } from "./types/compositeTypes";
import { field, named, nullable, type PropertyType } from "./types/propertyType";
import { boolean, id, oneOf, string } from "./types/scalarTypes";

const invitationId = id(invitationIdPattern, "an invitation id", "i-pMnItMX19fBJ0000", {
    pattern: resourceShareIdPattern,
    what: "a resource share id",
    property: "resourceShareId",
});
const resourceShareId = resourceShareIdBeside("invitationId");
export const responseType = named("ResponseKind", "how to respond to an invitation", oneOf(...responses));
const onDelete = named(
    "DeletePolicy",
    "what happens to a joined share when the resource is deleted",
    oneOf("retain", "leave"),
);
const waitFor = named("WaitTarget", "when an accepted share is ready", oneOf(...waitTargets));
const optionalString = nullable(string);

export const invitationStatus = named(
    "InvitationStatus",
    "status of an invitation",
    oneOf(...invitationStatuses),
);

/** Which statuses an output may have: the service's, and it can get new ones. */
export const statusList = `${invitationStatuses.map((status) => `\`${status}\``).join(", ")}, or one that is newer than this version`;

/** The fields that describe a shared resource. */
export const sharedResourceFields = {
    resourceId: field(string, "id of the resource, such as `vsw-bp1aaaaaaaaaaaaaaaaaa`"),
    resourceType: field(string, "type of the resource, such as `VSwitch`"),
    resourceArn: field(optionalString, "ARN of the resource"),
    resourceStatus: field(optionalString, "`Available` if the resource can be used"),
};

/**
 * The id of a share, for which the id of an invitation is easily mistaken.
 * @param property What takes the id of an invitation instead. Default: nothing does.
 */
export function resourceShareIdBeside(property?: string): PropertyType<string> {
    const other =
        property === undefined
            ? undefined
            : { pattern: invitationIdPattern, what: "an invitation id", property };
    return id(resourceShareIdPattern, "a resource share id", "rs-6GRmdD3X0000", other);
}

/** Everything there is to know about each property of an `InvitationResponse`. */
export const properties = {
    response: {
        input: {
            type: responseType,
            required: true,
            onChange: "update",
            description:
                '`"accept"` or `"reject"`. A share that has been accepted can no longer be rejected, only left',
        },
        output: {
            type: oneOf(...responses, "none"),
            description:
                'the actual response; `"none"` after a refresh that found the invitation neither accepted nor rejected',
        },
    },
    invitationId: {
        input: {
            type: invitationId,
            onChange: "replace",
            identifies: true,
            description: "id of the invitation to respond to. This or `resourceShareId` is required",
        },
        output: {
            type: nullable(invitationId),
            description: "id of the invitation; null if the share was joined without an invitation",
        },
    },
    resourceShareId: {
        input: {
            type: resourceShareId,
            onChange: "replace",
            identifies: true,
            description:
                "id of the share whose invitation to respond to. If there is no invitation yet, the provider waits for one",
        },
        output: { type: resourceShareId, description: "id of the share" },
    },
    resourceShareName: {
        output: { type: string, description: "name that the sender has given the share" },
    },
    senderAccountId: {
        input: {
            type: accountIdType,
            onChange: "update",
            identifies: true,
            description:
                "account id of the only sender whose invitations may be responded to. Default: any sender",
        },
        output: { type: accountIdType, description: "account id of the owner of the share" },
    },
    receiverAccountId: {
        output: { type: accountIdType, description: "account id that the invitation was sent to" },
    },
    region: regionProperty,
    onDelete: {
        input: {
            type: onDelete,
            default: "retain",
            onChange: "update",
            description:
                'what happens to a joined share when the resource is deleted: `"retain"` stays in it, `"leave"` leaves it, which only a new invitation can undo',
        },
        output: {
            type: onDelete,
            description: "what happens when the resource is deleted: the declared value, or its default",
        },
    },
    waitFor: {
        input: {
            type: waitFor,
            onChange: "update",
            description:
                'when an accepted share is ready: `"share"` once it is joined, `"resources"` once it holds a resource and all of its resources are `Available`. Default: once it is joined, after waiting up to ten more seconds for its resources',
        },
        output: { type: nullable(waitFor), description: "the declared `waitFor`; null if none was declared" },
    },
    ...accountProperties,
    status: {
        output: {
            type: optionalString,
            description: `status of the invitation: ${statusList}; null if there never was an invitation`,
        },
    },
    joined: {
        output: {
            type: boolean,
            description: "whether the receiver sees the share among those that other accounts share with it",
        },
    },
    createTime: {
        output: {
            type: optionalString,
            description:
                "when the invitation was sent: ISO 8601, UTC; null if there never was an invitation, or the service does not say",
        },
    },
    expireTime: {
        output: {
            type: optionalString,
            description: "seven days after `createTime`: ISO 8601, UTC; null if `createTime` is",
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
                    failureDescription: field(optionalString, "the failure reason in words"),
                    operationType: field(optionalString, "`Associate` or `Disassociate`"),
                }),
            ),
            description: "the resources that could not be associated when the invitation was accepted",
        },
    },
    sharedResources: {
        output: {
            type: named("SharedResource", "a resource of a share", arrayOf(sharedResourceFields)),
            description: "the resources of the share, as far as the receiver can see them",
        },
    },
} as const satisfies PropertyTable;

/** What a program declares, with defaults filled in. */
export type Inputs = InputsOf<typeof properties>;

/** What a program can read from a response. */
export type Outputs = OutputsOf<typeof properties>;

/** The inputs that say which invitation is meant. */
export type IdentifyingName = IdentifyingNames<typeof properties>;

/** What happens to a joined share when the resource is deleted. */
export type DeletePolicy = Inputs["onDelete"];
