import * as pulumi from "@pulumi/pulumi";
import type { AssumeRole } from "../account/accountInputs";
import type { AcceptInvitationFailedDetail } from "../api/operations/invitation";
import type { SharedResource } from "../api/operations/listSharedResources";
import type { DeletePolicy } from "../schema/invitationResponse";
import type { ResponseKind, WaitTarget } from "../schema/responses";
import type { Adapter } from "./adapter";
import { dynamicAdapter } from "./dynamicAdapter";
import { registration } from "./registration";
import { onlyAvailableId, type SharedResourceType, warnOfSpelling } from "./sharedResourceType";

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

/** The account that responds, if it is not the provider's own. One provider can serve any number of accounts. */
export interface InvitationResponseAccount {
    /**
     * Name of an Alibaba Cloud CLI profile for the account that was invited. It takes precedence over access keys in the
     * environment. Default: the provider's account. Another profile for the same account updates the resource in place.
     */
    profile?: pulumi.Input<string | undefined>;
    /**
     * A role in the account that was invited. It is assumed with the credentials of `profile` or, without one, the
     * provider's. Another role in the same account updates the resource in place; a role in another account replaces it.
     * Default: none.
     */
    assumeRole?: pulumi.Input<InvitationResponseAssumeRole | undefined>;
    /**
     * Id of the account that the credentials must belong to; credentials of any other account are refused before a call is
     * made. Default: any account if `profile` or `assumeRole` is given, otherwise the provider's `accountId`.
     */
    accountId?: pulumi.Input<string | undefined>;
}

/** Which invitation to respond to, and how. At least one of `invitationId` and `resourceShareId` is required. */
export interface InvitationResponseArgs extends InvitationResponseAccount {
    /** `"accept"` or `"reject"`. A share that has been accepted can no longer be rejected, only left. */
    response: pulumi.Input<ResponseKind>;
    /** Id of the invitation, such as `i-pMnItMX19fBJ0000`. Another id replaces the resource. */
    invitationId?: pulumi.Input<string | undefined>;
    /**
     * Id of the share whose invitation to respond to, such as `rs-6GRmdD3X0000`. If there is no invitation yet, the
     * provider waits for one, for as long as `customTimeouts` allow. Another id replaces the resource.
     */
    resourceShareId?: pulumi.Input<string | undefined>;
    /** Account id of the only sender whose invitations may be responded to. Default: any sender. */
    senderAccountId?: pulumi.Input<string | undefined>;
    /**
     * What happens to a joined share when the resource is deleted: `"retain"` (default) stays in it and makes no call;
     * `"leave"` leaves the share, which only a new invitation can undo.
     */
    onDelete?: pulumi.Input<DeletePolicy | undefined>;
    /** Region in which the share was created. Default: the account's region. Another region replaces the resource. */
    region?: pulumi.Input<string | undefined>;
    /**
     * When an accepted share is ready: `"share"` as soon as it is joined, `"resources"` once it holds a resource and all
     * of its resources are `Available`. Default: as soon as it is joined, after waiting up to ten more seconds for its
     * resources.
     */
    waitFor?: pulumi.Input<WaitTarget | undefined>;
}

/** Optional settings of `InvitationResponse.get`: the account and the region to look in. */
export interface InvitationResponseState extends InvitationResponseAccount {
    /** Region in which the share was created. Default: the account's region. */
    region?: pulumi.Input<string | undefined>;
}

/**
 * An account's response to a resource share invitation: sent on create, read back on refresh.
 * https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-acceptresourceshareinvitation
 *
 * `customTimeouts` are honoured for `create`, `read`, which is a refresh, `update` and `delete`; default: five minutes each.
 * They must be set in the constructor's options: the provider does not see those that a transformation sets.
 */
export class InvitationResponse extends pulumi.CustomResource {
    /** @internal */
    static readonly adapter: Adapter = dynamicAdapter;

    /**
     * The actual response: `"accept"`, `"reject"`, or `"none"` after a refresh that found the invitation neither accepted
     * nor rejected.
     */
    declare readonly response: pulumi.Output<ResponseKind | "none">;
    /** Id of the invitation; null if the share was joined without an invitation. */
    declare readonly invitationId: pulumi.Output<string | null>;
    /** Id of the share. */
    declare readonly resourceShareId: pulumi.Output<string>;
    /** Name that the sender has given the share. */
    declare readonly resourceShareName: pulumi.Output<string>;
    /** Account id of the owner of the share. */
    declare readonly senderAccountId: pulumi.Output<string>;
    /** Account id that the invitation was sent to. */
    declare readonly receiverAccountId: pulumi.Output<string>;
    /** Region in which the share was created. */
    declare readonly region: pulumi.Output<string>;
    /** What happens to a joined share when the resource is deleted: the declared value, or its default. */
    declare readonly onDelete: pulumi.Output<DeletePolicy>;
    /** The declared `waitFor`; null if none was declared. */
    declare readonly waitFor: pulumi.Output<WaitTarget | null>;
    /** The declared `profile`; null if none was declared. */
    declare readonly profile: pulumi.Output<string | null>;
    /** The declared `assumeRole`, its `externalId` as a secret; null if none was declared. */
    declare readonly assumeRole: pulumi.Output<AssumeRole | null>;
    /** The declared `accountId`; null if none was declared. */
    declare readonly accountId: pulumi.Output<string | null>;
    /**
     * Status of the invitation: `Pending`, `Accepted`, `Rejected`, `Expired`, `Cancelled`, `AcceptFailed`, or one that is newer
     * than this version; null if there never was an invitation.
     */
    declare readonly status: pulumi.Output<string | null>;
    /** Whether the receiver sees the share among those that other accounts share with it. */
    declare readonly joined: pulumi.Output<boolean>;
    /** When the invitation was sent: ISO 8601, UTC; null if there never was an invitation, or the service does not say. */
    declare readonly createTime: pulumi.Output<string | null>;
    /** Seven days after `createTime`: ISO 8601, UTC; null if `createTime` is. */
    declare readonly expireTime: pulumi.Output<string | null>;
    /** The resources that could not be associated when the invitation was accepted. */
    declare readonly acceptInvitationFailedDetails: pulumi.Output<readonly AcceptInvitationFailedDetail[]>;
    /** The resources of the share, as far as the receiver sees them. */
    declare readonly sharedResources: pulumi.Output<readonly SharedResource[]>;
    /** The ids of the `sharedResources` that are `Available`, sorted, by the type of resource, such as `VSwitch`. */
    declare readonly sharedResourceIdsByType: pulumi.Output<Readonly<Record<string, readonly string[]>>>;

    /** Reads a response that is managed elsewhere, by the id of its invitation or of its share. It changes nothing. */
    static get(
        name: string,
        id: pulumi.Input<pulumi.ID>,
        state: InvitationResponseState = {},
        options: pulumi.CustomResourceOptions = {},
    ): InvitationResponse {
        // Not the name of the class: the one of the plugin has another adapter.
        return new this(name, state, { ...options, id });
    }

    /**
     * @param name Unique among the resources of this type in the stack.
     * @throws RunError, which the engine shows without a stack trace, if the arguments are not an object or `customTimeouts`
     * are invalid. Any other wrong argument is reported by the preview.
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
     * `waitFor: "resources"` if other resources depend on them: shared resources can arrive some time after the acceptance.
     * @param type Only resources of this type, such as `VSwitch`, in the service's spelling. Default: all types.
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

    /**
     * The id of the share's only `Available` resource of a type, for an input of another resource. Declare
     * `waitFor: "resources"` as well: shared resources can arrive some time after the acceptance.
     * @param type Type of the resource, such as `VSwitch`, in the service's spelling.
     * @throws RunError, which the engine shows without a stack trace, if there is no such resource or more than one: once the
     * response is known, in an `apply`.
     */
    sharedResourceId(type: SharedResourceType): pulumi.Output<string> {
        // Mocks of unit tests may leave the outputs out.
        return this.sharedResources.apply((resources: readonly SharedResource[] | undefined = []) =>
            onlyAvailableId(type, resources),
        );
    }
}
