// Made from the tables of schema/ by `npm run generate`.
import type * as pulumi from "@pulumi/pulumi";
import type { ResponseKind } from "./enumerations";

/** A role to assume, in the account that was invited. */
export interface InvitationResponseAssumeRole {
    /** ARN of the role, such as `acs:ram::1512666876910000:role/sharing`. */
    roleArn: pulumi.Input<string>;
    /** Name of the session, as it appears in ActionTrail. Default: `terraform`, as with @pulumi/alicloud. */
    sessionName?: pulumi.Input<string | undefined>;
    /**
     * Duration of the session in seconds: from 900 to 43200, up to the maximum that the role allows. Default: 3600. The
     * session is renewed before it expires.
     */
    sessionExpiration?: pulumi.Input<number | undefined>;
    /** A JSON policy that restricts what the role may do. Default: none. */
    policy?: pulumi.Input<string | undefined>;
    /** External id that the role's trust policy requires (`sts:ExternalId`). Always a secret. Default: none. */
    externalId?: pulumi.Input<string | undefined>;
}

/** A sender whose invitations are accepted. */
export interface AcceptedSender {
    /** The sender's account id, such as `1512666876910000`. */
    senderAccountId: pulumi.Input<string>;
    /** Ids of the only shares to accept from this sender, such as `rs-6GRmdD3X0000`. Default: all of its shares. */
    resourceShareIds?: pulumi.Input<pulumi.Input<string>[] | undefined>;
}

/** A role to assume with the token of an OIDC identity provider, without an access key. */
export interface ProviderAssumeRoleWithOidc {
    /** ARN of the role, such as `acs:ram::1512666876910000:role/sharing`. Environment: `ALIBABA_CLOUD_ROLE_ARN`. */
    roleArn?: pulumi.Input<string | undefined>;
    /** ARN of the identity provider. Environment: `ALIBABA_CLOUD_OIDC_PROVIDER_ARN`. */
    oidcProviderArn?: pulumi.Input<string | undefined>;
    /**
     * The token; takes precedence over the file. It cannot be renewed, so a file is better for long waits. Environment:
     * `ALIBABA_CLOUD_OIDC_TOKEN`.
     */
    oidcToken?: pulumi.Input<string | undefined>;
    /**
     * Path of a file that contains the token. The file is read each time the role is assumed. Environment:
     * `ALIBABA_CLOUD_OIDC_TOKEN_FILE`.
     */
    oidcTokenFile?: pulumi.Input<string | undefined>;
    /**
     * Name of the session, as it appears in ActionTrail. Default: `terraform`, as with @pulumi/alicloud. Environment:
     * `ALIBABA_CLOUD_ROLE_SESSION_NAME`.
     */
    roleSessionName?: pulumi.Input<string | undefined>;
    /**
     * Duration of the session in seconds: from 900 to 43200, up to the maximum that the role allows. Default: 3600. The
     * session is renewed before it expires.
     */
    sessionExpiration?: pulumi.Input<number | undefined>;
    /** A JSON policy that restricts what the role may do. Default: none. */
    policy?: pulumi.Input<string | undefined>;
}

/** A role to assume with the other credentials, in the same account or in another one. */
export interface ProviderAssumeRole {
    /**
     * ARN of the role, such as `acs:ram::1512666876910000:role/sharing`. Environment: `ALICLOUD_ASSUME_ROLE_ARN`,
     * `ALIBABA_CLOUD_ROLE_ARN`.
     */
    roleArn?: pulumi.Input<string | undefined>;
    /**
     * Name of the session, as it appears in ActionTrail. Default: `terraform`, as with @pulumi/alicloud. Environment:
     * `ALICLOUD_ASSUME_ROLE_SESSION_NAME`, `ALIBABA_CLOUD_ROLE_SESSION_NAME`.
     */
    sessionName?: pulumi.Input<string | undefined>;
    /**
     * Duration of the session in seconds: from 900 to 43200, up to the maximum that the role allows. Default: 3600. The
     * session is renewed before it expires. Environment: `ALICLOUD_ASSUME_ROLE_SESSION_EXPIRATION`.
     */
    sessionExpiration?: pulumi.Input<number | undefined>;
    /** A JSON policy that restricts what the role may do. Default: none. */
    policy?: pulumi.Input<string | undefined>;
    /** External id that the role's trust policy requires (`sts:ExternalId`). Always a secret. Default: none. */
    externalId?: pulumi.Input<string | undefined>;
}

/**
 * Endpoints to use instead of the public ones: `https://host`, or `host` alone. Plain HTTP is allowed for loopback
 * addresses only.
 */
export interface ProviderEndpoint {
    /**
     * Endpoint of Resource Sharing. Environment: `ALIBABA_CLOUD_ENDPOINT_RESOURCESHARING`, `RESOURCESHARING_ENDPOINT`.
     */
    resourcesharing?: pulumi.Input<string | undefined>;
    /** Endpoint of the Security Token Service (STS). Environment: `ALIBABA_CLOUD_ENDPOINT_STS`, `STS_ENDPOINT`. */
    sts?: pulumi.Input<string | undefined>;
}

/** A role to assume, in the account that was invited. */
export interface AssumeRole {
    /** ARN of the role, such as `acs:ram::1512666876910000:role/sharing`. */
    readonly roleArn: string;
    /** Name of the session, as it appears in ActionTrail. Default: `terraform`, as with @pulumi/alicloud. */
    readonly sessionName?: string | undefined;
    /**
     * Duration of the session in seconds: from 900 to 43200, up to the maximum that the role allows. Default: 3600. The
     * session is renewed before it expires.
     */
    readonly sessionExpiration?: number | undefined;
    /** A JSON policy that restricts what the role may do. Default: none. */
    readonly policy?: string | undefined;
    /** External id that the role's trust policy requires (`sts:ExternalId`). Always a secret. Default: none. */
    readonly externalId?: string | undefined;
}

/** A resource that could not be associated when an invitation was accepted. */
export interface AcceptInvitationFailedDetail {
    /** Id of the resource. */
    readonly resourceId: string | null;
    /** Type of the resource, such as `VSwitch` or `Snapshot`. */
    readonly resourceType: string | null;
    /** ARN of the resource. */
    readonly resourceArn: string | null;
    /** `Unavailable`, `LimitExceeded`, `ZonalResourceInaccessible`, `InternalError` or `UnsupportedOperation`. */
    readonly failureReason: string | null;
    /** The failure reason in words. */
    readonly failureDescription: string | null;
    /** `Associate` or `Disassociate`. */
    readonly operationType: string | null;
}

/** A resource that another account shares. */
export interface SharedResource {
    /** Id of the resource, such as `vsw-bp1aaaaaaaaaaaaaaaaaa`. */
    readonly resourceId: string;
    /** Type of the resource, such as `VSwitch` or `Snapshot`. */
    readonly resourceType: string;
    /** ARN of the resource. */
    readonly resourceArn: string | null;
    /**
     * `Available` if the resource can be used; otherwise `ZonalResourceInaccessible`, `LimitExceeded` or `Unavailable`.
     */
    readonly resourceStatus: string | null;
}

/** A sender whose invitations are accepted. */
export interface DeclaredSender {
    /** The sender's account id, such as `1512666876910000`. */
    readonly senderAccountId: string;
    /** Ids of the only shares to accept from this sender, such as `rs-6GRmdD3X0000`. Default: all of its shares. */
    readonly resourceShareIds?: readonly string[] | undefined;
}

/** The response of a rule to one invitation. */
export interface AutoResponse {
    /** Id of the invitation, such as `i-pMnItMX19fBJ0000`. */
    readonly invitationId: string;
    /** Id of the share, such as `rs-6GRmdD3X0000`. */
    readonly resourceShareId: string;
    /** Name that the sender has given the share. */
    readonly resourceShareName: string;
    /** Account id of the owner of the share. */
    readonly senderAccountId: string;
    /**
     * Status of the invitation: `Pending`, `Accepted`, `Rejected`, `Expired`, `Cancelled`, `AcceptFailed`, or one that
     * is newer than this version.
     */
    readonly status: string;
    /** When the invitation was sent: ISO 8601, UTC; empty if the service does not say. */
    readonly createTime: string;
    /** How the invitation was answered. */
    readonly response: ResponseKind;
    /**
     * When the rule sent the response: ISO 8601, UTC; null if the invitation had already been answered and was adopted.
     */
    readonly respondTime: string | null;
    /** Whether the receiver sees the share among those that other accounts share with it. */
    readonly joined: boolean;
}

/** An invitation that a rule has not answered. */
export interface UnansweredInvitation {
    /** Id of the invitation, such as `i-pMnItMX19fBJ0000`. */
    readonly invitationId: string;
    /** Id of the share, such as `rs-6GRmdD3X0000`. */
    readonly resourceShareId: string;
    /** Name that the sender has given the share. */
    readonly resourceShareName: string;
    /** Account id of the owner of the share. */
    readonly senderAccountId: string;
    /**
     * Status of the invitation: `Pending`, `Accepted`, `Rejected`, `Expired`, `Cancelled`, `AcceptFailed`, or one that
     * is newer than this version.
     */
    readonly status: string;
    /** When the invitation was sent: ISO 8601, UTC; empty if the service does not say. */
    readonly createTime: string;
    /** Seven days after `createTime`: ISO 8601, UTC; null if `createTime` is not a valid time. */
    readonly expireTime: string | null;
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

/** A resource that another account shares, with the id of its share. */
export interface ListedSharedResource {
    /** Id of the resource, such as `vsw-bp1aaaaaaaaaaaaaaaaaa`. */
    readonly resourceId: string;
    /** Type of the resource, such as `VSwitch` or `Snapshot`. */
    readonly resourceType: string;
    /** ARN of the resource. */
    readonly resourceArn: string | null;
    /**
     * `Available` if the resource can be used; otherwise `ZonalResourceInaccessible`, `LimitExceeded` or `Unavailable`.
     */
    readonly resourceStatus: string | null;
    /** Id of the share, such as `rs-6GRmdD3X0000`. */
    readonly resourceShareId: string;
}
