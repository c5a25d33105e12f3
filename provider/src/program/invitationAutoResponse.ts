import * as pulumi from "@pulumi/pulumi";
import type { AssumeRole } from "../account/accountInputs";
import type { InvitationStatus } from "../api/operations/invitation";
import type { OtherwisePolicy } from "../resources/invitationAutoResponse/properties";
import type { DeletePolicy } from "../resources/invitationResponse/properties";
import type { ResponseKind } from "../resources/invitationResponse/reconcile/declaredResponse";
import type { Adapter } from "./adapter";
import { dynamicAdapter } from "./dynamicAdapter";
import type { InvitationResponseAccount } from "./invitationResponse";
import { registration } from "./registration";

/** A sender whose invitations are accepted. */
export interface AcceptedSender {
    /** The sender's account id, such as `1512666876910000`. */
    senderAccountId: pulumi.Input<string>;
    /** Ids of the only shares of this sender to accept, such as `rs-6GRmdD3X0000`. Default: all of them. */
    resourceShareIds?: pulumi.Input<pulumi.Input<string>[] | undefined>;
}

/** A rule for the invitations of one account and region. */
export interface InvitationAutoResponseArgs extends InvitationResponseAccount {
    /**
     * The senders whose invitations are accepted, each once. May be empty only if `otherwise` is `"reject"`. Another
     * rule changes the resource in place.
     */
    accept: pulumi.Input<pulumi.Input<AcceptedSender>[]>;
    /**
     * What becomes of any other pending invitation: `"ignore"` (default) lists it in `ignored` and does nothing;
     * `"reject"` rejects it, also one to a share of a listed sender that is not among its `resourceShareIds`.
     */
    otherwise?: pulumi.Input<OtherwisePolicy | undefined>;
    /**
     * What becomes of the shares that the rule itself accepted when the resource is deleted: `"retain"` (default) stays
     * in them and makes no call; `"leave"` exits each, which only a new invitation can undo.
     */
    onDelete?: pulumi.Input<DeletePolicy | undefined>;
    /** Region of the shares. Default: the account's region. Another region replaces the resource. */
    region?: pulumi.Input<string | undefined>;
}

/** An invitation that a rule has not answered. */
export interface UnansweredInvitation {
    /** Id of the invitation, such as `i-pMnItMX19fBJ0000`. */
    readonly invitationId: string;
    /** Id of the share, such as `rs-6GRmdD3X0000`. */
    readonly resourceShareId: string;
    /** The name that the sender has given the share. */
    readonly resourceShareName: string;
    /** The account that owns the share. */
    readonly senderAccountId: string;
    readonly status: InvitationStatus;
    /** When the invitation was sent: ISO 8601, UTC. */
    readonly createTime: string;
}

/** The response of a rule to one invitation. */
export interface AutoResponse extends UnansweredInvitation {
    readonly response: ResponseKind;
    /** When the rule sent it: ISO 8601, UTC; null if the invitation had been answered already, and was adopted. */
    readonly respondTime: string | null;
    /** Whether the receiver sees the share among those of other accounts. */
    readonly joined: boolean;
}

/**
 * A standing rule for the invitations of one account and region: every `up` that finds one waiting answers it, and
 * `refresh` shows those that have come since. It answers invitations of the senders that it lists, and no others.
 * https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-listresourceshareinvitations
 *
 * Its id is the receiver's account id and the region, such as `1000000000000002/cn-hangzhou`. `customTimeouts` are
 * honoured for `create`, `update` and `delete`; default: five minutes each. They must be given in the constructor's
 * options: the provider does not see those that a transformation sets.
 */
export class InvitationAutoResponse extends pulumi.CustomResource {
    /** @internal */
    static readonly adapter: Adapter = dynamicAdapter;

    /** As declared. */
    declare readonly accept: pulumi.Output<
        readonly {
            readonly senderAccountId: string;
            readonly resourceShareIds?: readonly string[] | undefined;
        }[]
    >;
    declare readonly otherwise: pulumi.Output<OtherwisePolicy>;
    declare readonly region: pulumi.Output<string>;
    declare readonly onDelete: pulumi.Output<DeletePolicy>;
    /** As declared; null if it was not. */
    declare readonly profile: pulumi.Output<string | null>;
    /** As declared, `externalId` a secret; null if it was not. */
    declare readonly assumeRole: pulumi.Output<AssumeRole | null>;
    /** As declared; null if it was not. */
    declare readonly accountId: pulumi.Output<string | null>;
    /** The account whose invitations are answered. */
    declare readonly receiverAccountId: pulumi.Output<string>;
    /** The invitations that are answered as the rule has it, one for each share, the newest first. */
    declare readonly responses: pulumi.Output<readonly AutoResponse[]>;
    /** The invitations that wait for an answer though the rule covers them, the newest first. */
    declare readonly pending: pulumi.Output<readonly UnansweredInvitation[]>;
    /** The invitations that the rule leaves alone, the newest first. */
    declare readonly ignored: pulumi.Output<readonly UnansweredInvitation[]>;

    /**
     * @param name unique among the resources of this type in the stack.
     * @throws RunError, which the engine shows without a stack trace, if the arguments are not an object, or `customTimeouts`
     * has no duration. Any other wrong argument is reported when the program is previewed.
     */
    constructor(name: string, args: InvitationAutoResponseArgs, options: pulumi.CustomResourceOptions = {}) {
        super(...registration(new.target.adapter, "InvitationAutoResponse", name, args, options));
    }
}
