/**
 * The members of each enumeration, by the names that Pulumi's generators give them: the code that `pulumi import` prints
 * uses them. A program can as well write the strings.
 */

import type { OtherwisePolicy as OtherwisePolicyValue } from "../schema/invitationAutoResponse";
import type { DeletePolicy as DeletePolicyValue } from "../schema/invitationResponse";
import type { InvitationStatus as InvitationStatusValue } from "../schema/invitationStatus";
import type { ResponseKind as ResponseKindValue, WaitTarget as WaitTargetValue } from "../schema/responses";

/** How an account can respond to an invitation. */
export const ResponseKind = { Accept: "accept", Reject: "reject" } as const;
export type ResponseKind = ResponseKindValue;

/** What happens to a joined share when the resource is deleted. */
export const DeletePolicy = { Retain: "retain", Leave: "leave" } as const;
/** What happens to a joined share when the resource is deleted. */
export type DeletePolicy = DeletePolicyValue;

/** When an accepted share is ready: once it is joined, or once its resources can be used as well. */
export const WaitTarget = { Share: "share", Resources: "resources" } as const;
export type WaitTarget = WaitTargetValue;

/** What happens to an invitation that is not accepted. */
export const OtherwisePolicy = { Ignore: "ignore", Reject: "reject" } as const;
/** What happens to an invitation that is not accepted. */
export type OtherwisePolicy = OtherwisePolicyValue;

/** The statuses of an invitation that the service's documentation lists. */
export const InvitationStatus = {
    Pending: "Pending",
    Accepted: "Accepted",
    Rejected: "Rejected",
    Expired: "Expired",
    Cancelled: "Cancelled",
    AcceptFailed: "AcceptFailed",
} as const;
export type InvitationStatus = InvitationStatusValue;
