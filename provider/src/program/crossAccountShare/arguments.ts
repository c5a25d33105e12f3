import type * as pulumi from "@pulumi/pulumi";
import type { DeletePolicy } from "../generated/enumerations";
import type { InvitationResponseAssumeRole } from "../generated/types";
import type { SharedResourceType } from "../sharedResourceType";

/** A resource to share, by its id and type. */
export interface CrossAccountShareResourceById {
    /** Id of the resource to share, such as `vsw-bp1aaaaaaaaaaaaaaaaaa`. Another id replaces this resource in the share. */
    readonly resourceId: pulumi.Input<string>;
    /** Type of the resource, such as `VSwitch`, in the service's spelling. */
    readonly resourceType: pulumi.Input<SharedResourceType>;
    readonly resourceArn?: undefined;
}

/** A resource to share, by its ARN. */
export interface CrossAccountShareResourceByArn {
    /** ARN of the resource. Another ARN replaces this resource in the share. */
    readonly resourceArn: pulumi.Input<string>;
    readonly resourceId?: undefined;
    readonly resourceType?: undefined;
}

/** A resource to share: by its id and type, or by its ARN. */
export type CrossAccountShareResource = CrossAccountShareResourceById | CrossAccountShareResourceByArn;

/** A receiver, whatever its credentials are. */
interface AnyReceiver {
    /** Account id of the receiver: 16 digits, as a string. No response is sent with the credentials of another account. */
    readonly accountId: pulumi.Input<string>;
    /**
     * A role in the receiver's account. It is assumed with the credentials of `profile` or `provider` or, without either,
     * those of the program's own account. Default: none.
     */
    readonly assumeRole?: pulumi.Input<InvitationResponseAssumeRole | undefined>;
    /**
     * What the receiver does when its response is deleted. `"retain"` (default) makes no call: the sender's side of this
     * component ends the membership. `"leave"` leaves the share as well, which only a new invitation can undo.
     */
    readonly onDelete?: pulumi.Input<DeletePolicy | undefined>;
}

/** A receiver with a provider of its own. */
export interface CrossAccountShareReceiverByProvider extends AnyReceiver {
    /** A `Provider` of this package with the receiver's credentials; not one of @pulumi/alicloud. */
    readonly provider: pulumi.ProviderResource;
    readonly profile?: undefined;
}

/** A receiver with a profile of the Alibaba Cloud CLI, a role, or both. */
export interface CrossAccountShareReceiverByProfile extends AnyReceiver {
    readonly provider?: undefined;
    /** Name of an Alibaba Cloud CLI profile with the receiver's credentials, or with those that assume its role. */
    readonly profile?: pulumi.Input<string | undefined>;
}

/** An account that receives the share, and the credentials to accept it with. */
export type CrossAccountShareReceiverArgs =
    | CrossAccountShareReceiverByProvider
    | CrossAccountShareReceiverByProfile;

/** A share that the component creates. */
export interface CrossAccountShareByName {
    /** Name of the share to create. */
    readonly resourceShareName: pulumi.Input<string>;
    readonly resourceShareId?: undefined;
}

/** An existing share of the sender. */
export interface CrossAccountShareById {
    /** Id of a share that the sender owns, such as `rs-6GRmdD3X0000`. It is neither changed nor deleted. */
    readonly resourceShareId: pulumi.Input<string>;
    readonly resourceShareName?: undefined;
}

/**
 * What to share, and with which accounts. The program gives each resource and each receiver a name, so that adding or
 * removing one changes nothing about the others.
 */
export type CrossAccountShareArgs<
    ResourceName extends string = string,
    ReceiverName extends string = string,
> = (CrossAccountShareByName | CrossAccountShareById) & {
    /** The resources to share, by name. Default: none, for an existing share that already contains its resources. */
    readonly resources?: Readonly<Record<ResourceName, CrossAccountShareResource>>;
    /** The accounts that receive the share, by name. */
    readonly receivers: Readonly<Record<ReceiverName, CrossAccountShareReceiverArgs>>;
    /**
     * Region of the share, which must be that of the sender's provider. Default: for each receiver, the region of its own
     * provider or profile. Another region replaces the responses.
     */
    readonly region?: pulumi.Input<string | undefined>;
};
