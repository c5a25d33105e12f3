import * as pulumi from "@pulumi/pulumi";
import type { AssumeRole } from "../account/accountInputs";
import type { AcceptInvitationFailedDetail, InvitationStatus } from "../api/operations/invitation";
import type { SharedResource } from "../api/operations/listSharedResources";
import type { DeletePolicy } from "../resources/invitationResponse/properties";
import type { ResponseKind, WaitTarget } from "../resources/invitationResponse/reconcile/declaredResponse";
import type { Adapter } from "./adapter";
import { dynamicAdapter } from "./dynamicAdapter";
import { registration } from "./registration";
import { type SharedResourceType, warnOfSpelling } from "./sharedResourceType";

/** A role to assume, of the account that was invited. */
export interface InvitationResponseAssumeRole {
    /** ARN of the role, such as `acs:ram::1512666876910000:role/sharing`. */
    roleArn: pulumi.Input<string>;
    /** Name of the session, as it appears in ActionTrail. Default: `terraform`, as with @pulumi/alicloud. */
    sessionName?: pulumi.Input<string | undefined>;
    /** Seconds, from 900 to 43200 and not beyond what the role allows. Default: 3600. Renewed in time. */
    sessionExpiration?: pulumi.Input<number | undefined>;
    /** A policy, as JSON, that narrows what the role may do. Default: none. */
    policy?: pulumi.Input<string | undefined>;
    /** What the role's trust policy asks for in `sts:ExternalId`. Always a secret. Default: none. */
    externalId?: pulumi.Input<string | undefined>;
}

/** Whose account responds, if it is another than the provider's: one provider serves any number of them. */
export interface InvitationResponseAccount {
    /**
     * Name of the profile of the Alibaba Cloud CLI whose account was invited. It goes before access keys of the
     * environment. Default: the provider's account. Another profile of the same account changes the resource in place.
     */
    profile?: pulumi.Input<string | undefined>;
    /**
     * A role of the account that was invited: `profile` assumes it, or else the provider's credentials do. Another role
     * of the same account changes the resource in place; a role of another account replaces it. Default: none.
     */
    assumeRole?: pulumi.Input<InvitationResponseAssumeRole | undefined>;
    /**
     * The only account that may be called; credentials of any other are refused before a call is made. Default: any account if
     * `profile` or `assumeRole` is given, or else the provider's `accountId`.
     */
    accountId?: pulumi.Input<string | undefined>;
}

/** How to respond to an invitation, and which one. At least one of `invitationId` and `resourceShareId` is required. */
export interface InvitationResponseArgs extends InvitationResponseAccount {
    /** `"accept"` or `"reject"`. What has been accepted can no longer be rejected, only left. */
    response: pulumi.Input<ResponseKind>;
    /** Id of the invitation, such as `i-pMnItMX19fBJ0000`. Another id replaces the resource. */
    invitationId?: pulumi.Input<string | undefined>;
    /**
     * Id of the share, such as `rs-6GRmdD3X0000`: its invitation is found, or waited for as long as
     * `customTimeouts` allow. Another id replaces the resource.
     */
    resourceShareId?: pulumi.Input<string | undefined>;
    /** Account id of the only sender whose invitation may be responded to. Default: any. */
    senderAccountId?: pulumi.Input<string | undefined>;
    /**
     * What becomes of an accepted share when the resource is deleted: `"retain"` (default) stays joined and
     * makes no call; `"leave"` exits the share, which only a new invitation can undo.
     */
    onDelete?: pulumi.Input<DeletePolicy | undefined>;
    /** Region in which the share was created. Default: the account's region. Another region replaces the resource. */
    region?: pulumi.Input<string | undefined>;
    /**
     * When an accepted share is ready: `"share"` as soon as it is joined, `"resources"` once it holds a resource and all
     * of its resources are `Available`. Default: as soon as it is joined, and the resources are waited for up to ten
     * seconds longer.
     */
    waitFor?: pulumi.Input<WaitTarget | undefined>;
}

/** What `InvitationResponse.get` may need to know. */
export interface InvitationResponseState extends InvitationResponseAccount {
    /** Region in which the share was created. Default: the account's region. */
    region?: pulumi.Input<string | undefined>;
}

/**
 * An account's response to a resource share invitation: sent on create, read back on refresh.
 * https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-acceptresourceshareinvitation
 *
 * `customTimeouts` are honoured for `create`, `update` and `delete`; default: five minutes each. They must be
 * given in the constructor's options: the provider does not see those that a transformation sets.
 */
export class InvitationResponse extends pulumi.CustomResource {
    /** @internal */
    static readonly adapter: Adapter = dynamicAdapter;

    /** What is really so: `"accept"`, `"reject"`, or `"none"` after a refresh that found neither. */
    declare readonly response: pulumi.Output<ResponseKind | "none">;
    /** Id of the invitation; null if the share was joined without one. */
    declare readonly invitationId: pulumi.Output<string | null>;
    declare readonly resourceShareId: pulumi.Output<string>;
    declare readonly resourceShareName: pulumi.Output<string>;
    /** Account id of the owner of the share. */
    declare readonly senderAccountId: pulumi.Output<string>;
    /** Account id that the invitation was sent to. */
    declare readonly receiverAccountId: pulumi.Output<string>;
    declare readonly region: pulumi.Output<string>;
    declare readonly onDelete: pulumi.Output<DeletePolicy>;
    /** As declared; null if it was not. */
    declare readonly waitFor: pulumi.Output<WaitTarget | null>;
    /** As declared; null if it was not. */
    declare readonly profile: pulumi.Output<string | null>;
    /** As declared, `externalId` a secret; null if it was not. */
    declare readonly assumeRole: pulumi.Output<AssumeRole | null>;
    /** As declared; null if it was not. */
    declare readonly accountId: pulumi.Output<string | null>;
    /** The invitation's status; null if there never was one. */
    declare readonly status: pulumi.Output<InvitationStatus | null>;
    /** Whether the receiver sees the share among those of other accounts. */
    declare readonly joined: pulumi.Output<boolean>;
    /** When the invitation was sent: ISO 8601, UTC; null if there never was one. */
    declare readonly createTime: pulumi.Output<string | null>;
    /** Seven days after `createTime`: ISO 8601, UTC; null if there never was an invitation. */
    declare readonly expireTime: pulumi.Output<string | null>;
    /** The resources that could not be associated when the invitation was accepted. */
    declare readonly acceptInvitationFailedDetails: pulumi.Output<readonly AcceptInvitationFailedDetail[]>;
    /** The resources of the share, as far as the receiver sees them. */
    declare readonly sharedResources: pulumi.Output<readonly SharedResource[]>;

    /** Reads a response that another program manages, by the id of its invitation or of its share. */
    static get(
        name: string,
        id: pulumi.Input<pulumi.ID>,
        state: InvitationResponseState = {},
        options: pulumi.CustomResourceOptions = {},
    ): InvitationResponse {
        // A subclass reaches the provider by another adapter.
        return new this(name, state, { ...options, id });
    }

    /**
     * @param name unique among the resources of this type in the stack.
     * @throws RunError, which the engine shows without a stack trace, if the arguments are not an object, or `customTimeouts`
     * has no duration. Any other wrong argument is reported when the program is previewed.
     */
    constructor(name: string, args: InvitationResponseArgs, options?: pulumi.CustomResourceOptions);
    /** @internal for {@link InvitationResponse.get}. */
    constructor(name: string, args: InvitationResponseState, options: pulumi.CustomResourceOptions);
    constructor(
        name: string,
        args: InvitationResponseArgs | InvitationResponseState,
        options: pulumi.CustomResourceOptions = {},
    ) {
        super(...registration(new.target.adapter, "InvitationResponse", name, args, options));
    }

    /**
     * The ids of the share's resources that are `Available`, for the inputs of other resources. Declare
     * `waitFor: "resources"` if something is built on them: resources can arrive some time after the acceptance.
     * @param type only those of this type, such as `VSwitch`, in the service's spelling. Default: all.
     */
    sharedResourceIds(type?: SharedResourceType): pulumi.Output<string[]> {
        warnOfSpelling(type, this);
        // Mocks of unit tests may leave the outputs out.
        return this.sharedResources.apply((resources: readonly SharedResource[] | undefined = []) =>
            resources
                .filter(({ resourceStatus }) => resourceStatus === "Available")
                .filter(({ resourceType }) => type === undefined || resourceType === type)
                .map(({ resourceId }) => resourceId),
        );
    }
}
