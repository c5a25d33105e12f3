// Made from the tables of schema/ by `npm run generate`.
import type * as pulumi from "@pulumi/pulumi";
import type { DeletePolicy, ResponseKind, WaitTarget } from "./enumerations";
import type {
    AcceptInvitationFailedDetail,
    AssumeRole,
    InvitationResponseAssumeRole,
    SharedResource,
} from "./types";

/** The account that responds, if it is not the provider's own. One provider can serve any number of accounts. */
export interface InvitationResponseAccount {
    /**
     * Name of an Alibaba Cloud CLI profile for the account that was invited. It takes precedence over access keys in
     * the environment. Default: the provider's account. Another profile for the same account updates the resource in
     * place.
     */
    profile?: pulumi.Input<string | undefined>;
    /**
     * A role in the account that was invited. It is assumed with the credentials of `profile` or, without one, the
     * provider's. Default: none. Another role in the same account updates the resource in place; a role in another
     * account replaces it.
     */
    assumeRole?: pulumi.Input<InvitationResponseAssumeRole | undefined>;
    /**
     * Id of the account that the credentials must belong to; credentials of any other account are refused before a call
     * is made. Default: any account if `profile` or `assumeRole` is given, otherwise the provider's `accountId`. An
     * account id: `1512666876910000`.
     */
    accountId?: pulumi.Input<string | undefined>;
}

/** Which invitation to respond to, and how. At least one of `invitationId` and `resourceShareId` is required. */
export interface InvitationResponseArgs extends InvitationResponseAccount {
    /** `"accept"` or `"reject"`. A share that has been accepted can no longer be rejected, only left. */
    response: pulumi.Input<ResponseKind>;
    /**
     * Id of the invitation to respond to. This or `resourceShareId` is required. An invitation id:
     * `i-pMnItMX19fBJ0000`. Another value replaces the resource.
     */
    invitationId?: pulumi.Input<string | undefined>;
    /**
     * Id of the share whose invitation to respond to. If there is no invitation yet, the provider waits for one, for as
     * long as `customTimeouts` allow. A resource share id: `rs-6GRmdD3X0000`. Another value replaces the resource.
     */
    resourceShareId?: pulumi.Input<string | undefined>;
    /**
     * Account id of the only sender whose invitations may be responded to. Default: any sender. An account id:
     * `1512666876910000`.
     */
    senderAccountId?: pulumi.Input<string | undefined>;
    /**
     * Region in which the share was created. Default: the account's region. A region id: `cn-hangzhou`. Another value
     * replaces the resource.
     */
    region?: pulumi.Input<string | undefined>;
    /**
     * What happens to a joined share when the resource is deleted: `"retain"` stays in it and makes no call; `"leave"`
     * leaves it, which only a new invitation can undo. Default: `"retain"`.
     */
    onDelete?: pulumi.Input<DeletePolicy | undefined>;
    /**
     * When an accepted share is ready: `"share"` once it is joined, `"resources"` once it holds a resource and all of
     * its resources are `Available`. Default: once it is joined, after waiting up to ten more seconds for its
     * resources.
     */
    waitFor?: pulumi.Input<WaitTarget | undefined>;
}

/** Optional settings of `InvitationResponse.get`: the account and the region to look in. */
export interface InvitationResponseState extends InvitationResponseAccount {
    /** Region in which the share was created. Default: the account's region. A region id: `cn-hangzhou`. */
    region?: pulumi.Input<string | undefined>;
}

/** What a program can read from a response. */
export interface InvitationResponseOutputs {
    /**
     * The actual response: `"accept"`, `"reject"`, or `"none"` after a refresh that found the invitation neither
     * accepted nor rejected.
     */
    readonly response: pulumi.Output<"accept" | "reject" | "none">;
    /** Id of the invitation; null if the share was joined without an invitation. */
    readonly invitationId: pulumi.Output<string | null>;
    /** Id of the share. */
    readonly resourceShareId: pulumi.Output<string>;
    /** Name that the sender has given the share. */
    readonly resourceShareName: pulumi.Output<string>;
    /** Account id of the owner of the share. */
    readonly senderAccountId: pulumi.Output<string>;
    /** Account id that the invitation was sent to. */
    readonly receiverAccountId: pulumi.Output<string>;
    /** Region in which the share was created. */
    readonly region: pulumi.Output<string>;
    /** What happens to a joined share when the resource is deleted: the declared value, or its default. */
    readonly onDelete: pulumi.Output<DeletePolicy>;
    /** The declared `waitFor`; null if none was declared. */
    readonly waitFor: pulumi.Output<WaitTarget | null>;
    /** The declared `profile`; null if none was declared. */
    readonly profile: pulumi.Output<string | null>;
    /** The declared `assumeRole`, its `externalId` as a secret; null if none was declared. */
    readonly assumeRole: pulumi.Output<AssumeRole | null>;
    /** The declared `accountId`; null if none was declared. */
    readonly accountId: pulumi.Output<string | null>;
    /**
     * Status of the invitation: `Pending`, `Accepted`, `Rejected`, `Expired`, `Cancelled`, `AcceptFailed`, or one that
     * is newer than this version; null if there never was an invitation.
     */
    readonly status: pulumi.Output<string | null>;
    /** Whether the receiver sees the share among those that other accounts share with it. */
    readonly joined: pulumi.Output<boolean>;
    /**
     * When the invitation was sent: ISO 8601, UTC; null if there never was an invitation, or the service does not say.
     */
    readonly createTime: pulumi.Output<string | null>;
    /** Seven days after `createTime`: ISO 8601, UTC; null if `createTime` is. */
    readonly expireTime: pulumi.Output<string | null>;
    /** The resources that could not be associated when the invitation was accepted. */
    readonly acceptInvitationFailedDetails: pulumi.Output<readonly AcceptInvitationFailedDetail[]>;
    /** The resources of the share, as far as the receiver sees them. */
    readonly sharedResources: pulumi.Output<readonly SharedResource[]>;
    /** The ids of the `sharedResources` that are `Available`, sorted, by the type of resource, such as `VSwitch`. */
    readonly sharedResourceIdsByType: pulumi.Output<Readonly<Record<string, readonly string[]>>>;
}
