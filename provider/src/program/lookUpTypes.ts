import type * as pulumi from "@pulumi/pulumi";
import type { AssumeRole } from "../account/accountInputs";
import type { AcceptInvitationFailedDetail, InvitationStatus } from "../api/operations/invitation";
import type { SharedResource } from "../api/operations/listSharedResources";
import type { InvitationResponseAssumeRole } from "./invitationResponse";
import type { SharedResourceType } from "./sharedResourceType";

/** In whose name a look-up asks. */
export interface LookUpOptions {
    /** The account, if it is another than the stack's: a `Provider` of this package. Default: that of `parent`. */
    readonly provider?: pulumi.ProviderResource | undefined;
    /** A resource whose provider is used. Default: none; the account of the stack's configuration is. */
    readonly parent?: pulumi.Resource | undefined;
}

/** In whose name a look-up asks, and when. */
export interface LookUpOutputOptions extends LookUpOptions {
    /** Resources that have to be there before the service is asked, beside those whose outputs are arguments. */
    readonly dependsOn?: pulumi.Input<pulumi.Input<pulumi.Resource>[]> | pulumi.Input<pulumi.Resource>;
}

/** Arguments any of which may be an output, and so may items of arrays and the fields of a role. */
export type OutputArgs<Args> = {
    [Name in keyof Args]: Args[Name] extends readonly (infer Item)[] | undefined
        ? pulumi.Input<readonly pulumi.Input<Item>[] | undefined>
        : Args[Name] extends AssumeRole | undefined
          ? pulumi.Input<InvitationResponseAssumeRole | undefined>
          : pulumi.Input<Args[Name]>;
};

/** Whose account is asked, if it is another than the provider's: one program can ask any number of them. */
export interface LookUpAccount {
    /**
     * Name of the profile of the Alibaba Cloud CLI whose account is asked. It goes before access keys of the environment.
     * Default: the provider's account.
     */
    readonly profile?: string | undefined;
    /** A role of the account that is asked: `profile` assumes it, or else the provider's credentials do. Default: none. */
    readonly assumeRole?: AssumeRole | undefined;
    /**
     * The only account that may be called; credentials of any other are refused before a call is made. Default: any account if
     * `profile` or `assumeRole` is given, or else the provider's `accountId`.
     */
    readonly accountId?: string | undefined;
}

/** Which invitations to list: those that fit all that is given. */
export interface GetInvitationsArgs extends LookUpAccount {
    /** Only the invitations that stand so. Default: any status. */
    readonly status?: InvitationStatus | undefined;
    /** Only the invitations from this account. Default: any account. */
    readonly senderAccountId?: string | undefined;
    /** Only the invitations to this share. Default: any share. */
    readonly resourceShareId?: string | undefined;
    /** Only these invitations; of an empty array, none. Default: all. */
    readonly invitationIds?: readonly string[] | undefined;
    /** Region in which the shares were created. Default: the account's region. */
    readonly region?: string | undefined;
}

/** An invitation as its receiver sees it. */
export interface Invitation {
    /** Such as `i-pMnItMX19fBJ0000`. */
    readonly invitationId: string;
    /** Such as `rs-6GRmdD3X0000`. */
    readonly resourceShareId: string;
    /** The name that the sender has given the share. */
    readonly resourceShareName: string;
    /** Account id of the owner of the share. */
    readonly senderAccountId: string;
    /** Account id that the invitation was sent to. */
    readonly receiverAccountId: string;
    readonly status: InvitationStatus;
    /** When the invitation was sent: ISO 8601, UTC. */
    readonly createTime: string;
    /** Seven days after `createTime`: ISO 8601, UTC; null if `createTime` is no time. */
    readonly expireTime: string | null;
    /** The resources that could not be associated when the invitation was accepted, by type and id. */
    readonly acceptInvitationFailedDetails: readonly AcceptInvitationFailedDetail[];
}

export interface GetInvitationsResult {
    /** As given; null if it was not. */
    readonly status: InvitationStatus | null;
    /** As given; null if it was not. */
    readonly senderAccountId: string | null;
    /** As given; null if it was not. */
    readonly resourceShareId: string | null;
    /** As given; empty if it was not. */
    readonly invitationIds: readonly string[];
    readonly region: string;
    /** The invitations that fit all that is given, the newest first. */
    readonly invitations: readonly Invitation[];
}

/** Which invitation to find. At least one of `invitationId` and `resourceShareId` is required. */
export interface GetInvitationArgs extends LookUpAccount {
    /** Id of the invitation, such as `i-pMnItMX19fBJ0000`. */
    readonly invitationId?: string | undefined;
    /** Id of the share, such as `rs-6GRmdD3X0000`: its invitation that is pending, else the newest. */
    readonly resourceShareId?: string | undefined;
    /** Region in which the share was created. Default: the account's region. */
    readonly region?: string | undefined;
}

export interface GetInvitationResult extends Invitation {
    readonly region: string;
}

/** Which shared resources to list: those that fit all that is given. */
export interface GetSharedResourcesArgs extends LookUpAccount {
    /** Only the resources of this share. Default: any share. */
    readonly resourceShareId?: string | undefined;
    /** Only the resources of this account's shares: takes a second call. Default: any account. */
    readonly senderAccountId?: string | undefined;
    /** Only the resources of this type, such as `VSwitch`, in the service's spelling. Default: any type. */
    readonly resourceType?: SharedResourceType | undefined;
    /** Only the resources with this status, such as `Available`. Default: any status. */
    readonly resourceStatus?: string | undefined;
    /** Region in which the shares were created. Default: the account's region. */
    readonly region?: string | undefined;
}

/** A resource that another account shares, and the share that it comes with. */
export interface ListedSharedResource extends SharedResource {
    /** Such as `rs-6GRmdD3X0000`. */
    readonly resourceShareId: string;
}

export interface GetSharedResourcesResult {
    /** As given; null if it was not. */
    readonly resourceShareId: string | null;
    /** As given; null if it was not. */
    readonly senderAccountId: string | null;
    /** As given; null if it was not. */
    readonly resourceType: string | null;
    /** As given; null if it was not. */
    readonly resourceStatus: string | null;
    readonly region: string;
    /** The resources that fit all that is given, by type and id. */
    readonly sharedResources: readonly ListedSharedResource[];
}

export type GetInvitationsOutputArgs = OutputArgs<GetInvitationsArgs>;
export type GetInvitationOutputArgs = OutputArgs<GetInvitationArgs>;
export type GetSharedResourcesOutputArgs = OutputArgs<GetSharedResourcesArgs>;
