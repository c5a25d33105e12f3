import { choice, flag, hour, milliseconds } from "./definition.js";

const notExisting = "EntityNotExists.ResourceShareInvitation";

/** How an invitation ends, and what remains of it. */
export const invitationSettings = {
    invitationValidityMilliseconds: milliseconds(7 * 24 * hour, {
        meaning: "How long an invitation can be accepted or rejected.",
        reason: "Documented: 7 days (AcceptResourceShareInvitation).",
    }),
    finishedInvitationPurgeMilliseconds: milliseconds(72 * hour, {
        meaning: "How long an invitation that is no longer pending stays listed.",
        reason: "Not documented; halfway between the 48 and 96 hours documented for shares and associations.",
    }),
    cancelledInvitation: choice(
        [notExisting, "InvitationStatus.Cancelled", "InvitationStatus.Expired"],
        notExisting,
        {
            meaning: "The error when a cancelled invitation is accepted or rejected.",
            reason: "Not documented; the only documented code that is not wrong.",
        },
    ),
    acceptAfterFailure: choice(
        ["allowed", "InvitationStatus.AcceptFailed", "InvitationStatus.AlreadyAccepted", notExisting],
        "allowed",
        {
            meaning:
                "Whether an invitation whose acceptance has failed can be accepted again, or the error when that is tried.",
            reason: "Not documented; AcceptResourceShareInvitation lists no error for it.",
        },
    ),
    rejectAfterFailure: choice(
        ["allowed", "InvitationStatus.AcceptFailed", "InvitationStatus.AlreadyAccepted", notExisting],
        "allowed",
        {
            meaning:
                "Whether an invitation whose acceptance has failed can be rejected, or the error when that is tried.",
            reason: "Not documented; RejectResourceShareInvitation lists no error for it.",
        },
    ),
    failureDetailNames: choice(["current", "deprecated"], "current", {
        meaning:
            "The names in failure details: `FailureReason`, `FailureDescription` and `OperationType`, or the deprecated `Status`, `StatusMessage` and `AssociateType` without `ResourceArn`.",
        reason: "Documented; the documentation of March 2024 has only the deprecated names.",
    }),
    failureDetailFiller: choice(["None", "无"], "None", {
        meaning: "The value of a deprecated member of failure details that has no content.",
        reason: "The value in the English documentation; the Chinese one has the other.",
    }),
    acceptFailedJoins: flag(false, {
        meaning:
            "Whether an acceptance that fails for some resource joins the share nevertheless, without that resource.",
        reason: "Not documented; the status says that the acceptance has failed.",
    }),
    foreignInvitation: choice(
        [notExisting, "InvalidParameter.ResourceShareInvitationId", "NoPermission"],
        notExisting,
        {
            meaning:
                "The error when an invitation of another account or another region is accepted or rejected.",
            reason: 'Not documented; its message says "does not exist in the current account".',
        },
    ),
    finishedInvitationBlocks: flag(false, {
        meaning:
            "Whether a rejected, expired or failed invitation prevents a new one until the owner has disassociated the receiver.",
        reason: "Not documented; AssociateResourceShare lists no error about an earlier invitation.",
    }),
} as const;
