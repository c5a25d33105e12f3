import { choice, flag, hour, milliseconds } from "./definition.js";

const notExisting = "EntityNotExists.ResourceShareInvitation";

/** What becomes of an invitation. */
export const invitationSettings = {
    invitationValidityMilliseconds: milliseconds(7 * 24 * hour, {
        meaning: "How long an invitation can be answered.",
        reason: "Documented: 7 days (AcceptResourceShareInvitation).",
    }),
    finishedInvitationPurgeMilliseconds: milliseconds(72 * hour, {
        meaning: "How long an invitation that no longer waits stays listed.",
        reason: "Not documented; the middle of the 48 to 96 hours documented for shares and associations.",
    }),
    cancelledInvitation: choice(
        [notExisting, "InvitationStatus.Cancelled", "InvitationStatus.Expired"],
        notExisting,
        {
            meaning: "What accept and reject answer for a cancelled invitation.",
            reason: "Not documented; of the documented codes the only one that is not untrue.",
        },
    ),
    acceptAfterFailure: choice(
        ["allowed", "InvitationStatus.AcceptFailed", "InvitationStatus.AlreadyAccepted", notExisting],
        "allowed",
        {
            meaning:
                "What accept does with an invitation whose acceptance has failed: tries again, or refuses.",
            reason: "Not documented; the error list of accept has no code that refuses it.",
        },
    ),
    rejectAfterFailure: choice(
        ["allowed", "InvitationStatus.AcceptFailed", "InvitationStatus.AlreadyAccepted", notExisting],
        "allowed",
        {
            meaning: "What reject does with an invitation whose acceptance has failed.",
            reason: "Not documented; the error list of reject has no code that refuses it.",
        },
    ),
    failureDetailNames: choice(["current", "deprecated"], "current", {
        meaning:
            "The names in the failure details of an acceptance: `FailureReason`, `FailureDescription` and `OperationType`, or the deprecated `Status`, `StatusMessage` and `AssociateType`, without `ResourceArn`.",
        reason: "Documented since 2024; the pages of March 2024 know only the deprecated names.",
    }),
    failureDetailFiller: choice(["None", "无"], "None", {
        meaning: "What a deprecated member of the failure details holds when it has nothing to say.",
        reason: "The filler of the English pages; the Chinese pages have the other one.",
    }),
    acceptFailedJoins: flag(false, {
        meaning:
            "Whether an acceptance that failed for some resource joins the share all the same, with that resource not available.",
        reason: "Not documented; the status says that the acceptance failed.",
    }),
    foreignInvitation: choice(
        [notExisting, "InvalidParameter.ResourceShareInvitationId", "NoPermission"],
        notExisting,
        {
            meaning: "What accept and reject answer for an invitation of another account or another region.",
            reason: "Not documented; its text says «does not exist in the current account».",
        },
    ),
    finishedInvitationBlocks: flag(false, {
        meaning:
            "Whether the owner must disassociate a receiver whose invitation was rejected, has expired or failed before associating it again makes a new invitation.",
        reason: "Not documented; no error of AssociateResourceShare speaks of an earlier invitation.",
    }),
} as const;
