// Made from the tables of schema/ by `npm run generate`.
import type * as pulumi from "@pulumi/pulumi";
import type { LookUpOptions, LookUpOutputOptions, OutputArgs } from "../lookUpTypes";
import type { SharedResourceType } from "../sharedResourceType";
import type { InvitationStatus } from "./enumerations";
import type { AcceptInvitationFailedDetail, AssumeRole, Invitation, ListedSharedResource } from "./types";

/** The account to look in, if it is not the provider's own. One program can look in any number of accounts. */
export interface LookUpAccount {
    /**
     * Name of an Alibaba Cloud CLI profile for the account to look in. It takes precedence over access keys in the
     * environment. Default: the provider's account.
     */
    readonly profile?: string | undefined;
    /**
     * A role in the account to look in. It is assumed with the credentials of `profile` or, without one, the
     * provider's. Default: none.
     */
    readonly assumeRole?: AssumeRole | undefined;
    /**
     * Id of the account that the credentials must belong to; credentials of any other account are refused before a call
     * is made. Default: any account if `profile` or `assumeRole` is given, otherwise the provider's `accountId`. An
     * account id: `1512666876910000`.
     */
    readonly accountId?: string | undefined;
}

/** Which invitations to list: those that match every filter given. */
export interface GetInvitationsArgs extends LookUpAccount {
    /** Only the invitations with this status. Default: any status. */
    readonly status?: InvitationStatus | undefined;
    /** Only the invitations from this account. Default: any account. An account id: `1512666876910000`. */
    readonly senderAccountId?: string | undefined;
    /** Only the invitations to this share. Default: any share. A resource share id: `rs-6GRmdD3X0000`. */
    readonly resourceShareId?: string | undefined;
    /** Only the invitations with these ids; none if the array is empty. Default: all. */
    readonly invitationIds?: readonly string[] | undefined;
    /** Region in which the shares were created. Default: the account's region. A region id: `cn-hangzhou`. */
    readonly region?: string | undefined;
}

export type GetInvitationsOutputArgs = OutputArgs<GetInvitationsArgs>;

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
    /** Id of the invitation. This or `resourceShareId` is required. An invitation id: `i-pMnItMX19fBJ0000`. */
    readonly invitationId?: string | undefined;
    /**
     * Id of the share. Finds its pending invitation or, if there is none, the newest one. A resource share id:
     * `rs-6GRmdD3X0000`.
     */
    readonly resourceShareId?: string | undefined;
    /** Region in which the share was created. Default: the account's region. A region id: `cn-hangzhou`. */
    readonly region?: string | undefined;
}

export type GetInvitationOutputArgs = OutputArgs<GetInvitationArgs>;

/** The invitation that was found, and its region. */
export interface GetInvitationResult {
    /** Id of the invitation, such as `i-pMnItMX19fBJ0000`. */
    readonly invitationId: string;
    /** Id of the share, such as `rs-6GRmdD3X0000`. */
    readonly resourceShareId: string;
    /** Region in which the share was created. */
    readonly region: string;
    /** Name that the sender has given the share. */
    readonly resourceShareName: string;
    /** Account id of the owner of the share. */
    readonly senderAccountId: string;
    /** Account id that the invitation was sent to. */
    readonly receiverAccountId: string;
    /**
     * Status of the invitation: `Pending`, `Accepted`, `Rejected`, `Expired`, `Cancelled`, `AcceptFailed`, or one that
     * is newer than this version.
     */
    readonly status: string;
    /** When the invitation was sent: ISO 8601, UTC; empty if the service does not say. */
    readonly createTime: string;
    /** Seven days after `createTime`: ISO 8601, UTC; null if `createTime` is not a valid time. */
    readonly expireTime: string | null;
    /** The resources that could not be associated when the invitation was accepted, sorted by type and id. */
    readonly acceptInvitationFailedDetails: readonly AcceptInvitationFailedDetail[];
}

/** Which shared resources to list: those that match every filter given. */
export interface GetSharedResourcesArgs extends LookUpAccount {
    /** Only the resources of this share. Default: any share. A resource share id: `rs-6GRmdD3X0000`. */
    readonly resourceShareId?: string | undefined;
    /**
     * Only the resources of this account's shares, which takes a second call. Default: any account. An account id:
     * `1512666876910000`.
     */
    readonly senderAccountId?: string | undefined;
    /** Only the resources of this type, such as `VSwitch`, in the service's spelling. Default: any type. */
    readonly resourceType?: SharedResourceType | undefined;
    /**
     * Only the resources with this status: `Available`, `ZonalResourceInaccessible`, `LimitExceeded` or `Unavailable`.
     * Default: any status.
     */
    readonly resourceStatus?: string | undefined;
    /** Region in which the shares were created. Default: the account's region. A region id: `cn-hangzhou`. */
    readonly region?: string | undefined;
}

export type GetSharedResourcesOutputArgs = OutputArgs<GetSharedResourcesArgs>;

/** The shared resources that were found, and the filters that were applied. */
export interface GetSharedResourcesResult {
    /** The value of this filter; null if it was not given. */
    readonly resourceShareId: string | null;
    /** The value of this filter; null if it was not given. */
    readonly senderAccountId: string | null;
    /** The value of this filter; null if it was not given. */
    readonly resourceType: SharedResourceType | null;
    /** The value of this filter; null if it was not given. */
    readonly resourceStatus: string | null;
    /** Region in which the shares were created. */
    readonly region: string;
    /** The resources that match every filter given, sorted by type and id. */
    readonly sharedResources: readonly ListedSharedResource[];
}

/** The look-ups of a program. They change nothing, and ask the service anew in every preview and every `up`. */
export interface LookUps {
    /**
     * Lists the resource share invitations that the account has received: all that are pending and, for some time,
     * those that no longer are. All pages are read.
     * https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-listresourceshareinvitations
     * @throws RunError, which the engine shows without a stack trace, if an argument is wrong or the service refuses
     * the call.
     */
    getInvitations(args?: GetInvitationsArgs, options?: LookUpOptions): Promise<GetInvitationsResult>;
    /**
     * Lists the resource share invitations that the account has received: all that are pending and, for some time,
     * those that no longer are. All pages are read. The arguments may be outputs. In a preview, the result is unknown
     * if an argument is unknown. The result is a secret if an argument is a secret.
     * https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-listresourceshareinvitations
     */
    getInvitationsOutput(
        args?: GetInvitationsOutputArgs,
        options?: LookUpOutputOptions,
    ): pulumi.Output<GetInvitationsResult>;
    /**
     * Finds one resource share invitation that the account has received, by its own id or by the id of its share. It is
     * an error if there is none.
     * https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-listresourceshareinvitations
     * @throws RunError, which the engine shows without a stack trace, if there is none, an argument is wrong or the
     * service refuses the call.
     */
    getInvitation(args: GetInvitationArgs, options?: LookUpOptions): Promise<GetInvitationResult>;
    /**
     * Finds one resource share invitation that the account has received, by its own id or by the id of its share. It is
     * an error if there is none. The arguments may be outputs. In a preview, the result is unknown if an argument is
     * unknown. The result is a secret if an argument is a secret.
     * https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-listresourceshareinvitations
     */
    getInvitationOutput(
        args: GetInvitationOutputArgs,
        options?: LookUpOutputOptions,
    ): pulumi.Output<GetInvitationResult>;
    /**
     * Lists the resources that other accounts share with the account, as far as it can see them. All pages are read.
     * https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-listsharedresources
     * @throws RunError, which the engine shows without a stack trace, if an argument is wrong or the service refuses
     * the call.
     */
    getSharedResources(
        args?: GetSharedResourcesArgs,
        options?: LookUpOptions,
    ): Promise<GetSharedResourcesResult>;
    /**
     * Lists the resources that other accounts share with the account, as far as it can see them. All pages are read.
     * The arguments may be outputs. In a preview, the result is unknown if an argument is unknown. The result is a
     * secret if an argument is a secret.
     * https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-listsharedresources
     */
    getSharedResourcesOutput(
        args?: GetSharedResourcesOutputArgs,
        options?: LookUpOutputOptions,
    ): pulumi.Output<GetSharedResourcesResult>;
}
