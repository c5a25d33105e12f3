// Made from the tables of schema/ by `npm run generate`.
import type * as pulumi from "@pulumi/pulumi";
import type { SharedResourceType } from "../sharedResourceType";
import type { DeletePolicy } from "./enumerations";
import type { InvitationResponseAssumeRole } from "./types";

/** What says which share is meant, and where it is. */
export interface CrossAccountShareFields {
    /** Name of the share to create. */
    readonly resourceShareName: pulumi.Input<string>;
    /** Id of a share that the sender owns, such as `rs-6GRmdD3X0000`. It is neither changed nor deleted. */
    readonly resourceShareId: pulumi.Input<string>;
    /**
     * Region of the share, which must be that of the sender's provider. Default: for each receiver, the region of its
     * own provider or profile. Another region replaces the responses.
     */
    readonly region?: pulumi.Input<string | undefined>;
}

/** What says which resource is shared. */
export interface CrossAccountShareResourceFields {
    /**
     * Id of the resource to share, such as `vsw-bp1aaaaaaaaaaaaaaaaaa`. Another id replaces this resource in the share.
     */
    readonly resourceId: pulumi.Input<string>;
    /** Type of the resource to share, such as `VSwitch`, in the service's spelling. */
    readonly resourceType: pulumi.Input<SharedResourceType>;
    /** ARN of the resource to share. Another ARN replaces this resource in the share. */
    readonly resourceArn: pulumi.Input<string>;
}

/** What a receiver has. */
export interface CrossAccountShareReceiverFields {
    /**
     * Account id of the receiver: 16 digits, as a string. No response is sent with the credentials of another account.
     */
    readonly accountId: pulumi.Input<string>;
    /** A `Provider` of this package with the receiver's credentials; not one of @pulumi/alicloud. */
    readonly provider: pulumi.ProviderResource;
    /** Name of an Alibaba Cloud CLI profile with the receiver's credentials, or with those that assume its role. */
    readonly profile?: pulumi.Input<string | undefined>;
    /**
     * A role in the receiver's account. It is assumed with the credentials of `profile` or `provider` or, without
     * either, those of the program's own account. Default: none.
     */
    readonly assumeRole?: pulumi.Input<InvitationResponseAssumeRole | undefined>;
    /**
     * What the receiver does when its response is deleted. `"retain"` (default) makes no call: the sender's side of
     * this component ends the membership. `"leave"` leaves the share as well, which only a new invitation can undo.
     */
    readonly onDelete?: pulumi.Input<DeletePolicy | undefined>;
}
