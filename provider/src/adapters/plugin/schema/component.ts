import { accountProperties, regionType } from "../../../schema/account";
import { resourceShareIdType } from "../../../schema/invitation";
import { properties as response } from "../../../schema/invitationResponse";
import { sentence } from "../../../schema/sentences";
import { byNameOf, objectOf, stringsOf } from "../../../schema/types/compositeTypes";
import { field, named, nullable, optional, type Shape } from "../../../schema/types/propertyType";
import { boolean, nonEmptyString, string } from "../../../schema/types/scalarTypes";
import { crossAccountShareExamples, type Description } from "./examples";
import type { ComponentSpec, TypeSpec } from "./spec";
import { namedTypes, typeOf } from "./types";

const resource = named(
    "CrossAccountShareResource",
    "a resource to share: by its id and type, or by its ARN alone",
    objectOf({
        resourceId: field(
            optional(nonEmptyString("the id of a resource")),
            "id of the resource, such as `vsw-bp1aaaaaaaaaaaaaaaaaa`. Another id replaces this resource in the share",
        ),
        resourceType: field(
            optional(nonEmptyString("a type of resource")),
            "type of the resource, such as `VSwitch`, in the service's spelling",
        ),
        resourceArn: field(
            optional(nonEmptyString("the ARN of a resource")),
            "ARN of the resource. Another ARN replaces this resource in the share",
        ),
    }),
);

const { accountId, profile, assumeRole } = accountProperties;

const receiver = named(
    "CrossAccountShareReceiver",
    "an account that receives the share, and the credentials to accept it with",
    objectOf({
        accountId: field(
            accountId.input.type,
            "account id of the receiver: 16 digits, as a string. No response is sent with the credentials of another account",
        ),
        profile: field(
            optional(profile.input.type),
            "name of an Alibaba Cloud CLI profile with the receiver's credentials, or with those that assume its role",
        ),
        assumeRole: field(
            optional(assumeRole.input.type),
            "a role in the receiver's account. It is assumed with the credentials of `profile` or, without one, those of the component's provider. Default: none",
        ),
        onDelete: field(
            optional(response.onDelete.input.type),
            'what the receiver does when its response is deleted. `"retain"` (default) makes no call: the sender\'s side of this component ends the membership. `"leave"` leaves the share as well, which only a new invitation can undo',
        ),
    }),
);

const received = named(
    "CrossAccountShareReceiverResult",
    "what a receiver has of the share",
    objectOf({
        invitationId: field(response.invitationId.output.type, response.invitationId.output.description),
        status: field(nullable(string), response.status.output.description),
        joined: field(boolean, response.joined.output.description),
        sharedResourceIds: field(
            byNameOf(string),
            "the ids of the component's `resources`, by their names there, for the inputs of other resources, which then wait until the resource is in the share and this receiver has accepted it. A preview knows the ids that the program declares",
        ),
        sharedResourceIdsByType: field(
            byNameOf(stringsOf(string)),
            "the ids of all resources that the receiver sees in the share and that are `Available`, sorted, by the type of resource, such as `VSwitch`",
        ),
    }),
);

/**
 * Objects by names that the program gives them: plain, for a component declares a child for each. The objects themselves
 * are not: the generator for Go would name types that it does not declare.
 */
function plainByName(shape: Shape): TypeSpec {
    return { type: "object", additionalProperties: typeOf(shape), plain: true };
}

export const componentDescription: Description = {
    paragraphs: [
        "Both sides of a resource share: the share, its resources and its targets, created with the sender's credentials, and the response of each receiver, sent with the receiver's own credentials.",
        "The sender's side consists of resources of the package `alicloud`, whose provider is `alicloud` among the component's `providers`; default: the program's own. `dependsOn` and `customTimeouts` of the component apply to each of its resources.",
    ],
    examples: crossAccountShareExamples,
};

const resourceShareId = resourceShareIdType();

/** The component: it declares resources of this package and of `alicloud`. */
export const componentSpec = {
    isComponent: true,
    inputProperties: {
        resourceShareName: {
            type: "string",
            description: "Name of the share to create. This or `resourceShareId` is required.",
        },
        resourceShareId: {
            type: "string",
            description: `Id of a share that the sender owns. It is neither changed nor deleted. ${sentence(resourceShareId.expected)}`,
        },
        resources: {
            ...plainByName(resource.shape),
            description:
                "The resources to share, by names that the program chooses. Default: none, for an existing share that already contains its resources.",
        },
        receivers: {
            ...plainByName(receiver.shape),
            description: "The accounts that receive the share, by names that the program chooses.",
        },
        region: {
            type: "string",
            description: `Region of the share, which must be that of the sender's provider. Default: for each receiver, the region of its profile or of the component's provider. Another region replaces the responses. ${sentence(regionType.expected)}`,
        },
    },
    requiredInputs: ["receivers"],
    properties: {
        resourceShareId: { type: "string", description: "Id of the share." },
        receivers: {
            ...typeOf(byNameOf(received).shape),
            description: "What each receiver has of the share, by its name among the inputs.",
        },
    },
    required: ["resourceShareId", "receivers"],
} as const satisfies ComponentSpec;

/** The types that the component's properties name. */
export const componentTypes = namedTypes([resource.shape, receiver.shape, received.shape]);
