import { count, milliseconds } from "./definition.js";

const upToDateReason = "Not documented; with 0 lists are always up to date.";

/**
 * Eventual consistency: how late lists show a write. If both a time and a number of reads are set, both must have
 * passed. A read is a list call over HTTP, without NextToken, by the account concerned.
 */
export const visibilitySettings = {
    lateInvitationVisibilityMilliseconds: milliseconds(0, {
        meaning: "How long ListResourceShareInvitations does not show a new invitation.",
        reason: upToDateReason,
    }),
    lateInvitationVisibilityReads: count(0, {
        meaning: "How many calls of ListResourceShareInvitations do not show a new invitation.",
        reason: upToDateReason,
    }),
    lateStatusVisibilityMilliseconds: milliseconds(0, {
        meaning:
            "How long an accepted, rejected or cancelled invitation is still listed with its previous status.",
        reason: upToDateReason,
    }),
    lateStatusVisibilityReads: count(0, {
        meaning: "How many calls of ListResourceShareInvitations still show the previous status.",
        reason: upToDateReason,
    }),
    lateShareVisibilityMilliseconds: milliseconds(0, {
        meaning:
            "How long lists with ResourceOwner OtherAccounts still do not show a share that was joined, or still show one that was left.",
        reason: upToDateReason,
    }),
    lateShareVisibilityReads: count(0, {
        meaning:
            "How many list calls with ResourceOwner OtherAccounts still do not show a share that was joined, or still show one that was left.",
        reason: upToDateReason,
    }),
} as const;
