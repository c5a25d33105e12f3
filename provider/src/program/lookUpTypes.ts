import type * as pulumi from "@pulumi/pulumi";
import type { AssumeRole } from "../account/accountInputs";
import type { AcceptInvitationFailedDetail } from "../api/operations/invitation";
import type { SharedResource } from "../api/operations/listSharedResources";
import type { InvitationStatus } from "../schema/invitationStatus";
import type { InvitationResponseAssumeRole } from "./invitationResponse";
import type { SharedResourceType } from "./sharedResourceType";

/** The account that a look-up asks with. */
export interface LookUpOptions {
    /** A `Provider` of this package, for an account that is not the stack's own. Default: the provider of `parent`. */
    readonly provider?: pulumi.ProviderResource | undefined;
    /** A resource or component whose provider is used. Default: none; the account of the stack's configuration is used. */
    readonly parent?: pulumi.Resource | undefined;
}

/** The account that a look-up asks with, and the resources that it waits for. */
export interface LookUpOutputOptions extends LookUpOptions {
    /** Resources that must exist before the service is asked, in addition to those whose outputs are arguments. */
    readonly dependsOn?: pulumi.Input<pulumi.Input<pulumi.Resource>[]> | pulumi.Input<pulumi.Resource>;
}

/** Arguments of a look-up, any of which may be an output, as may the items of arrays and the fields of a role. */
export type OutputArgs<Args> = {
    [Name in keyof Args]: Args[Name] extends readonly (infer Item)[] | undefined
        ? pulumi.Input<readonly pulumi.Input<Item>[] | undefined>
        : Args[Name] extends AssumeRole | undefined
          ? pulumi.Input<InvitationResponseAssumeRole | undefined>
          : pulumi.Input<Args[Name]>;
};

/** The account to look in, if it is not the provider's own. One program can look in any number of accounts. */
export interface LookUpAccount {
    /**
     * Name of an Alibaba Cloud CLI profile for the account to look in. It takes precedence over access keys in the
     * environment. Default: the provider's account.
     */
    readonly profile?: string | undefined;
    /**
     * A role in the account to look in. It is assumed with the credentials of `profile` or, without one, the provider's.
     * Default: none.
     */
    readonly assumeRole?: AssumeRole | undefined;
    /**
     * Id of the account that the credentials must belong to; credentials of any other account are refused before a call is
     * made. Default: any account if `profile` or `assumeRole` is given, otherwise the provider's `accountId`.
     */
    readonly accountId?: string | undefined;
}

/** Which invitations to list: those that match every filter given. */
export interface GetInvitationsArgs extends LookUpAccount {
    /** Only the invitations with this status. Default: any status. */
    readonly status?: InvitationStatus | undefined;
    /** Only the invitations from this account. Default: any account. */
    readonly senderAccountId?: string | undefined;
    /** Only the invitations to this share. Default: any share. */
    readonly resourceShareId?: string | undefined;
    /** Only the invitations with these ids; none if the array is empty. Default: all. */
    readonly invitationIds?: readonly string[] | undefined;
    /** Region in which the shares were created. Default: the account's region. */
    readonly region?: string | undefined;
}

/** An invitation as its receiver sees it. */
export interface Invitation {
    /** Id of the invitation, such as `i-pMnItMX19fBJ0000`. */
    readonly invitationId: string;
    /** Id of the share, such as `rs-6GRmdD3X0000`. */
    readonly resourceShareId: string;
    /** Name that the sender has given the share. */
    readonly resourceShareName: string;
    /** Account id of the owner of the share. */
    readonly senderAccountId: string;
    /** Account id that the invitation was sent to. */
    readonly receiverAccountId: string;
    /**
     * Status of the invitation: `Pending`, `Accepted`, `Rejected`, `Expired`, `Cancelled`, `AcceptFailed`, or one that is newer
     * than this version.
     */
    readonly status: string;
    /** When the invitation was sent: ISO 8601, UTC; empty if the service does not say. */
    readonly createTime: string;
    /** Seven days after `createTime`: ISO 8601, UTC; null if `createTime` is not a valid time. */
    readonly expireTime: string | null;
    /** The resources that could not be associated when the invitation was accepted, sorted by type and id. */
    readonly acceptInvitationFailedDetails: readonly AcceptInvitationFailedDetail[];
}

/** The invitations that were found, and the filters that were applied. */
export interface GetInvitationsResult {
    /** The value of this filter; null if it was not given. */
    readonly status: InvitationStatus | null;
    /** The value of this filter; null if it was not given. */
    readonly senderAccountId: string | null;
    /** The value of this filter; null if it was not given. */
    readonly resourceShareId: string | null;
    /** The value of this filter; empty if it was not given. */
    readonly invitationIds: readonly string[];
    /** Region in which the shares were created. */
    readonly region: string;
    /** The invitations that match every filter given, newest first. */
    readonly invitations: readonly Invitation[];
}

/** Which invitation to find. At least one of `invitationId` and `resourceShareId` is required. */
export interface GetInvitationArgs extends LookUpAccount {
    /** Id of the invitation, such as `i-pMnItMX19fBJ0000`. */
    readonly invitationId?: string | undefined;
    /** Id of the share, such as `rs-6GRmdD3X0000`. Finds its pending invitation or, if there is none, the newest one. */
    readonly resourceShareId?: string | undefined;
    /** Region in which the share was created. Default: the account's region. */
    readonly region?: string | undefined;
}

/** The invitation that was found, and its region. */
export interface GetInvitationResult extends Invitation {
    /** Region in which the share was created. */
    readonly region: string;
}

/** Which shared resources to list: those that match every filter given. */
export interface GetSharedResourcesArgs extends LookUpAccount {
    /** Only the resources of this share. Default: any share. */
    readonly resourceShareId?: string | undefined;
    /** Only the resources of this account's shares, which takes a second call. Default: any account. */
    readonly senderAccountId?: string | undefined;
    /** Only the resources of this type, such as `VSwitch`, in the service's spelling. Default: any type. */
    readonly resourceType?: SharedResourceType | undefined;
    /** Only the resources with this status, such as `Available`. Default: any status. */
    readonly resourceStatus?: string | undefined;
    /** Region in which the shares were created. Default: the account's region. */
    readonly region?: string | undefined;
}

/** A resource that another account shares, with the id of its share. */
export interface ListedSharedResource extends SharedResource {
    /** Id of the share, such as `rs-6GRmdD3X0000`. */
    readonly resourceShareId: string;
}

/** The shared resources that were found, and the filters that were applied. */
export interface GetSharedResourcesResult {
    /** The value of this filter; null if it was not given. */
    readonly resourceShareId: string | null;
    /** The value of this filter; null if it was not given. */
    readonly senderAccountId: string | null;
    /** The value of this filter; null if it was not given. */
    readonly resourceType: string | null;
    /** The value of this filter; null if it was not given. */
    readonly resourceStatus: string | null;
    /** Region in which the shares were created. */
    readonly region: string;
    /** The resources that match every filter given, sorted by type and id. */
    readonly sharedResources: readonly ListedSharedResource[];
}

export type GetInvitationsOutputArgs = OutputArgs<GetInvitationsArgs>;
export type GetInvitationOutputArgs = OutputArgs<GetInvitationArgs>;
export type GetSharedResourcesOutputArgs = OutputArgs<GetSharedResourcesArgs>;
