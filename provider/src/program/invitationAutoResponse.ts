import * as pulumi from "@pulumi/pulumi";
import type { AssumeRole } from "../account/accountInputs";
import type { OtherwisePolicy } from "../schema/invitationAutoResponse";
import type { DeletePolicy } from "../schema/invitationResponse";
import type { ResponseKind } from "../schema/responses";
import type { Adapter } from "./adapter";
import { dynamicAdapter } from "./dynamicAdapter";
import type { InvitationResponseAccount } from "./invitationResponse";
import { registration } from "./registration";

/** A sender whose invitations are accepted. */
export interface AcceptedSender {
    /** The sender's account id, such as `1512666876910000`. */
    senderAccountId: pulumi.Input<string>;
    /** Ids of the only shares to accept from this sender, such as `rs-6GRmdD3X0000`. Default: all of its shares. */
    resourceShareIds?: pulumi.Input<pulumi.Input<string>[] | undefined>;
}

/** A standing rule for the invitations to one account in one region. */
export interface InvitationAutoResponseArgs extends InvitationResponseAccount {
    /**
     * The senders whose invitations are accepted. Each sender may be listed only once. The list may be empty only if
     * `otherwise` is `"reject"`. A change updates the resource in place.
     */
    accept: pulumi.Input<pulumi.Input<AcceptedSender>[]>;
    /**
     * What happens to any other pending invitation: `"ignore"` (default) only lists it in `ignored`; `"reject"` rejects
     * it, even if a listed sender sent it for a share that is not among its `resourceShareIds`. The first run that finds it
     * only lists it in `pending`; a later one rejects it.
     */
    otherwise?: pulumi.Input<OtherwisePolicy | undefined>;
    /**
     * Ids of shares that the rule leaves alone, such as `rs-6GRmdD3X0000`: it neither answers nor lists an invitation to
     * them, and never leaves them. Default: none.
     */
    except?: pulumi.Input<pulumi.Input<string>[] | undefined>;
    /**
     * What happens, when the resource is deleted, to the shares that the rule itself accepted: `"retain"` (default) stays
     * in them and makes no call; `"leave"` leaves each of them, which only a new invitation can undo.
     */
    onDelete?: pulumi.Input<DeletePolicy | undefined>;
    /** Region in which the shares were created. Default: the account's region. Another region replaces the resource. */
    region?: pulumi.Input<string | undefined>;
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
     * Status of the invitation: `Pending`, `Accepted`, `Rejected`, `Expired`, `Cancelled`, `AcceptFailed`, or one that is newer
     * than this version.
     */
    readonly status: string;
    /** When the invitation was sent: ISO 8601, UTC; empty if the service does not say. */
    readonly createTime: string;
    /** Seven days after `createTime`: ISO 8601, UTC; null if `createTime` is not a valid time. */
    readonly expireTime: string | null;
}

/** The response of a rule to one invitation. */
export interface AutoResponse extends Omit<UnansweredInvitation, "expireTime"> {
    /** `"accept"` or `"reject"`. */
    readonly response: ResponseKind;
    /** When the rule sent the response: ISO 8601, UTC; null if the invitation had already been answered and was adopted. */
    readonly respondTime: string | null;
    /** Whether the receiver sees the share among those that other accounts share with it. */
    readonly joined: boolean;
}

/**
 * A standing rule for the invitations to one account in one region: every `up` that finds pending invitations answers
 * them, and `refresh` shows those that have arrived since. It accepts invitations from the listed senders only.
 * https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-listresourceshareinvitations
 *
 * Its id is the receiver's account id and the region, such as `1000000000000002/cn-hangzhou`. `customTimeouts` are
 * honoured for `create`, `read`, which is a refresh, `update` and `delete`; default: five minutes each. They must be set
 * in the constructor's options: the provider does not see those that a transformation sets.
 */
export class InvitationAutoResponse extends pulumi.CustomResource {
    /** @internal */
    static readonly adapter: Adapter = dynamicAdapter;

    /** The senders whose invitations are accepted, as declared. */
    declare readonly accept: pulumi.Output<
        readonly {
            readonly senderAccountId: string;
            readonly resourceShareIds?: readonly string[] | undefined;
        }[]
    >;
    /** What happens to any other pending invitation: the declared value, or its default. */
    declare readonly otherwise: pulumi.Output<OtherwisePolicy>;
    /** The declared `except`; null if none was declared. */
    declare readonly except: pulumi.Output<readonly string[] | null>;
    /** Region in which the shares were created. */
    declare readonly region: pulumi.Output<string>;
    /** What happens to the shares when the resource is deleted: the declared value, or its default. */
    declare readonly onDelete: pulumi.Output<DeletePolicy>;
    /** The declared `profile`; null if none was declared. */
    declare readonly profile: pulumi.Output<string | null>;
    /** The declared `assumeRole`, its `externalId` as a secret; null if none was declared. */
    declare readonly assumeRole: pulumi.Output<AssumeRole | null>;
    /** The declared `accountId`; null if none was declared. */
    declare readonly accountId: pulumi.Output<string | null>;
    /** Id of the account whose invitations are answered. */
    declare readonly receiverAccountId: pulumi.Output<string>;
    /** The invitations that have been answered as the rule says, one for each share, newest first. */
    declare readonly responses: pulumi.Output<readonly AutoResponse[]>;
    /**
     * The invitations that the rule covers but that have not been answered yet, newest first: those that the next `up`
     * rejects, and others after a refresh or after an `up` that failed.
     */
    declare readonly pending: pulumi.Output<readonly UnansweredInvitation[]>;
    /**
     * The invitations that the rule leaves alone, newest first: pending ones that it does not cover, and those that were
     * answered differently from what it says.
     */
    declare readonly ignored: pulumi.Output<readonly UnansweredInvitation[]>;

    /**
     * @param name Unique among the resources of this type in the stack.
     * @throws RunError, which the engine shows without a stack trace, if the arguments are not an object or `customTimeouts`
     * are invalid. Any other wrong argument is reported by the preview.
     */
    constructor(name: string, args: InvitationAutoResponseArgs, options: pulumi.CustomResourceOptions = {}) {
        super(...registration(new.target.adapter, "InvitationAutoResponse", name, args, options));
    }
}
