import {
    accountIdType,
    accountProperties,
    declaredOrDefault,
    declaredOutput,
    regionProperty,
} from "./account";
import {
    answeredInvitationFields,
    invitationFields,
    invitationIdType,
    outputOf,
    resourceShareIdType,
    responseType,
    sharedResourcesType,
    thisOrShare,
} from "./invitation";
import type { IdentifyingNames, InputsOf, OutputsOf, PropertyTable } from "./propertyTable";
import { responses, waitTargets } from "./responses";
import { byNameOf, stringsOf } from "./types/compositeTypes";
import { named, nullable } from "./types/propertyType";
import { boolean, oneOf, string } from "./types/scalarTypes";

const deletePolicyMeaning = "what happens to a joined share when the resource is deleted";
const onDelete = named("DeletePolicy", deletePolicyMeaning, oneOf("retain", "leave"));
const waitForMeaning = "when an accepted share is ready";
const waitFor = named("WaitTarget", waitForMeaning, oneOf(...waitTargets));
const resourceShareId = resourceShareIdType("invitationId");

export const joinedMeaning =
    "whether the receiver sees the share among those that other accounts share with it";

export const inputsMeaning =
    "which invitation to respond to, and how. At least one of `invitationId` and `resourceShareId` is required";

export const stateMeaning =
    "optional settings of `InvitationResponse.get`: the account and the region to look in";

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
                'the actual response: `"accept"`, `"reject"`, or `"none"` after a refresh that found the invitation neither accepted nor rejected',
        },
    },
    invitationId: {
        input: {
            type: invitationIdType,
            onChange: "replace",
            identifies: true,
            description: `id of the invitation to respond to. ${thisOrShare}`,
        },
        output: {
            type: nullable(invitationIdType),
            description: "id of the invitation; null if the share was joined without an invitation",
        },
    },
    resourceShareId: {
        input: {
            type: resourceShareId,
            onChange: "replace",
            identifies: true,
            description:
                "id of the share whose invitation to respond to. If there is no invitation yet, the provider waits for one, for as long as `customTimeouts` allow",
        },
        output: { type: resourceShareId, description: "id of the share" },
    },
    resourceShareName: { output: outputOf(invitationFields.resourceShareName) },
    senderAccountId: {
        input: {
            type: accountIdType,
            onChange: "update",
            identifies: true,
            description:
                "account id of the only sender whose invitations may be responded to. Default: any sender",
        },
        output: { ...outputOf(invitationFields.senderAccountId), type: accountIdType },
    },
    receiverAccountId: {
        output: { ...outputOf(invitationFields.receiverAccountId), type: accountIdType },
    },
    region: regionProperty("the share was", "replace"),
    onDelete: {
        input: {
            type: onDelete,
            default: "retain",
            onChange: "update",
            description: `${deletePolicyMeaning}: \`"retain"\` stays in it and makes no call; \`"leave"\` leaves it, which only a new invitation can undo`,
        },
        output: {
            type: onDelete,
            description: declaredOrDefault(deletePolicyMeaning),
        },
    },
    waitFor: {
        input: {
            type: waitFor,
            onChange: "update",
            description: `${waitForMeaning}: \`"share"\` once it is joined, \`"resources"\` once it holds a resource and all of its resources are \`Available\`. Default: once it is joined, after waiting up to ten more seconds for its resources`,
        },
        output: declaredOutput(waitFor, "waitFor"),
    },
    ...accountProperties,
    status: { output: outputOf(answeredInvitationFields.status) },
    joined: { output: { type: boolean, description: joinedMeaning } },
    createTime: { output: outputOf(answeredInvitationFields.createTime) },
    expireTime: { output: outputOf(answeredInvitationFields.expireTime) },
    acceptInvitationFailedDetails: {
        output: outputOf(answeredInvitationFields.acceptInvitationFailedDetails),
    },
    sharedResources: {
        output: {
            type: sharedResourcesType,
            description: "the resources of the share, as far as the receiver sees them",
        },
    },
    sharedResourceIdsByType: {
        output: {
            type: byNameOf(stringsOf(string)),
            description:
                "the ids of the `sharedResources` that are `Available`, sorted, by the type of resource, such as `VSwitch`",
        },
    },
} as const satisfies PropertyTable;

export type Inputs = InputsOf<typeof properties>;

export type Outputs = OutputsOf<typeof properties>;

/** The inputs that identify the invitation. */
export type IdentifyingName = IdentifyingNames<typeof properties>;

export type DeletePolicy = Inputs["onDelete"];
