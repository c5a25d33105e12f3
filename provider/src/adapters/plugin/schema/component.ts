import { regionType } from "../../../schema/account";
import {
    receiverFields,
    receiverRoleMeaning,
    regionMeaning,
    resourceType,
    shareFields,
} from "../../../schema/crossAccountShare";
import { thisOrShare } from "../../../schema/invitation";
import { properties as response } from "../../../schema/invitationResponse";
import { sentence } from "../../../schema/sentences";
import { byNameOf, objectOf, stringsOf } from "../../../schema/types/compositeTypes";
import { field, named, nullable, type Shape } from "../../../schema/types/propertyType";
import { boolean, string } from "../../../schema/types/scalarTypes";
import { crossAccountShareExamples } from "./examples/crossAccountShare";
import type { Description } from "./examples/example";
import type { ComponentSpec, TypeSpec } from "./spec";
import { namedTypes, typeOf } from "./types";

const resource = named(
    "CrossAccountShareResource",
    "a resource to share: by its id and type, or by its ARN alone",
    resourceType,
);

// Only a program in TypeScript gives a receiver its own provider.
const { provider, ...fields } = receiverFields;

const receiver = named(
    "CrossAccountShareReceiver",
    "an account that receives the share, and the credentials to accept it with",
    objectOf({
        ...fields,
        assumeRole: field(
            fields.assumeRole,
            receiverRoleMeaning("`profile` or, without one, those of the component's provider"),
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
 * Objects by names that the program chooses. The map is plain, because a component declares a child for each name. The
 * objects are not: the generator for Go would refer to types that it does not declare.
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

export const componentSpec = {
    isComponent: true,
    inputProperties: {
        resourceShareName: {
            type: "string",
            description: `${sentence(shareFields.resourceShareName.shape.description ?? "")} ${thisOrShare}.`,
        },
        resourceShareId: {
            type: "string",
            description: sentence(shareFields.resourceShareId.shape.description ?? ""),
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
            description: `${sentence(regionMeaning("its profile or of the component's provider"))} ${sentence(regionType.expected)}`,
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

export const componentTypes = namedTypes([resource.shape, receiver.shape, received.shape]);
