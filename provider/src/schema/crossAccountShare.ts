import { accountIdType, accountProperties, profileType, regionType } from "./account";
import { resourceShareIdType } from "./invitation";
import { properties as ofResponse } from "./invitationResponse";
import { type FieldTypes, objectOf } from "./types/compositeTypes";
import { field, named, optional, type PropertyType } from "./types/propertyType";
import { trimmedString } from "./types/scalarTypes";

export const resourceFields = {
    resourceId: field(
        optional(trimmedString("the id of a resource")),
        "id of the resource to share, such as `vsw-bp1aaaaaaaaaaaaaaaaaa`. Another id replaces this resource in the share",
    ),
    resourceType: field(
        optional(named("SharedResourceType", "", trimmedString("a type of resource"))),
        "type of the resource to share, such as `VSwitch`, in the service's spelling",
    ),
    resourceArn: field(
        optional(trimmedString("the ARN of a resource")),
        "ARN of the resource to share. Another ARN replaces this resource in the share",
    ),
} as const satisfies FieldTypes;

/** @param credentials that assume the role. */
export function receiverRoleMeaning(credentials: string): string {
    return `a role in the receiver's account. It is assumed with the credentials of ${credentials}. Default: none`;
}

/** @param otherwise whose region is the default. */
export function regionMeaning(otherwise: string): string {
    return `region of the share, which must be that of the sender's provider. Default: for each receiver, the region of ${otherwise}. Another region replaces the responses`;
}

/** A `Provider` as only a program can have. The component checks which one it is. */
const providerType: PropertyType<unknown> = {
    problemWith: () => undefined,
    read: () => undefined,
    expected: "a `Provider` of this package",
    shape: { type: "object", isOptional: true },
};

export const receiverFields = {
    accountId: field(
        accountIdType,
        "account id of the receiver: 16 digits, as a string. No response is sent with the credentials of another account",
    ),
    provider: field(
        providerType,
        "a `Provider` of this package with the receiver's credentials; not one of @pulumi/alicloud",
    ),
    profile: field(
        optional(profileType),
        "name of an Alibaba Cloud CLI profile with the receiver's credentials, or with those that assume its role",
    ),
    assumeRole: field(
        optional(accountProperties.assumeRole.input.type),
        receiverRoleMeaning("`profile` or `provider` or, without either, those of the program's own account"),
    ),
    onDelete: field(
        optional(ofResponse.onDelete.input.type),
        'what the receiver does when its response is deleted. `"retain"` (default) makes no call: the sender\'s side of this component ends the membership. `"leave"` leaves the share as well, which only a new invitation can undo',
    ),
} as const satisfies FieldTypes;

export const shareFields = {
    resourceShareName: field(optional(trimmedString("the name of a share")), "name of the share to create"),
    resourceShareId: field(
        optional(resourceShareIdType()),
        "id of a share that the sender owns, such as `rs-6GRmdD3X0000`. It is neither changed nor deleted",
    ),
    region: field(optional(regionType), regionMeaning("its own provider or profile")),
} as const satisfies FieldTypes;

export const resourceType = objectOf(resourceFields);

export const receiverType = objectOf(receiverFields);

/** The arguments apart from resources and receivers. */
export const shareType = objectOf(shareFields);
