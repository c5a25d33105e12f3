// Made from the tables of schema/ by `npm run generate`.
import type * as pulumi from "@pulumi/pulumi";
import type { DeletePolicy, OtherwisePolicy } from "./enumerations";
import type { InvitationResponseAccount } from "./invitationResponse";
import type { AcceptedSender, AssumeRole, AutoResponse, DeclaredSender, UnansweredInvitation } from "./types";

/** A standing rule for the invitations to one account in one region. */
export interface InvitationAutoResponseArgs extends InvitationResponseAccount {
    /**
     * The senders whose invitations are accepted: all of a sender's invitations, or only those for the shares in
     * `resourceShareIds`. Each sender may be listed only once. The list may be empty only if `otherwise` is `"reject"`.
     * A change updates the resource in place.
     */
    accept: pulumi.Input<pulumi.Input<AcceptedSender>[]>;
    /**
     * What happens to any other pending invitation: `"ignore"` only lists it in `ignored`; `"reject"` rejects it, even
     * if a listed sender sent it for a share that is not among its `resourceShareIds`. The first run that finds it only
     * lists it in `pending`; a later one rejects it. Default: `"ignore"`.
     */
    otherwise?: pulumi.Input<OtherwisePolicy | undefined>;
    /**
     * Ids of shares that the rule leaves alone, such as `rs-6GRmdD3X0000`: it neither answers nor lists an invitation
     * to them, and never leaves them. Default: none.
     */
    except?: pulumi.Input<pulumi.Input<string>[] | undefined>;
    /**
     * Region in which the shares were created. Default: the account's region. A region id: `cn-hangzhou`. Another value
     * replaces the resource.
     */
    region?: pulumi.Input<string | undefined>;
    /**
     * What happens, when the resource is deleted, to the shares that the rule itself accepted: `"retain"` stays in them
     * and makes no call; `"leave"` leaves each of them, which only a new invitation can undo. Default: `"retain"`.
     */
    onDelete?: pulumi.Input<DeletePolicy | undefined>;
}

/** What a program can read from a rule. */
export interface InvitationAutoResponseOutputs {
    /** The senders whose invitations are accepted, as declared. */
    readonly accept: pulumi.Output<readonly DeclaredSender[]>;
    /** What happens to any other pending invitation: the declared value, or its default. */
    readonly otherwise: pulumi.Output<OtherwisePolicy>;
    /** The declared `except`; null if none was declared. */
    readonly except: pulumi.Output<readonly string[] | null>;
    /** Region in which the shares were created. */
    readonly region: pulumi.Output<string>;
    /** What happens to the shares when the resource is deleted: the declared value, or its default. */
    readonly onDelete: pulumi.Output<DeletePolicy>;
    /** The declared `profile`; null if none was declared. */
    readonly profile: pulumi.Output<string | null>;
    /** The declared `assumeRole`, its `externalId` as a secret; null if none was declared. */
    readonly assumeRole: pulumi.Output<AssumeRole | null>;
    /** The declared `accountId`; null if none was declared. */
    readonly accountId: pulumi.Output<string | null>;
    /** Id of the account whose invitations are answered. */
    readonly receiverAccountId: pulumi.Output<string>;
    /** The invitations that have been answered as the rule says, one for each share, newest first. */
    readonly responses: pulumi.Output<readonly AutoResponse[]>;
    /**
     * The invitations that the rule covers but that have not been answered yet, newest first: those that the next `up`
     * rejects, and others after a refresh or after an `up` that failed.
     */
    readonly pending: pulumi.Output<readonly UnansweredInvitation[]>;
    /**
     * The invitations that the rule leaves alone, newest first: pending ones that it does not cover, those that were
     * answered differently from what it says, and those whose status this version does not know.
     */
    readonly ignored: pulumi.Output<readonly UnansweredInvitation[]>;
}
