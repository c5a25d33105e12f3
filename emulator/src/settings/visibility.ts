import { count, milliseconds } from "./definition.js";

const upToDateReason = "Not documented; 0 is a service whose reads are always up to date.";

/**
 * Eventual consistency: how late lists show a write. With both a time and a number of reads, both must have
 * passed. A read is a list call without NextToken by the account concerned, over HTTP.
 */
export const visibilitySettings = {
    lateInvitationVisibilityMilliseconds: milliseconds(0, {
        meaning: "How long a new invitation is missing from ListResourceShareInvitations.",
        reason: upToDateReason,
    }),
    lateInvitationVisibilityReads: count(0, {
        meaning: "How many calls of ListResourceShareInvitations a new invitation is missing from.",
        reason: upToDateReason,
    }),
    lateStatusVisibilityMilliseconds: milliseconds(0, {
        meaning: "How long an answered or cancelled invitation is still listed with its former status.",
        reason: upToDateReason,
    }),
    lateStatusVisibilityReads: count(0, {
        meaning: "How many calls of ListResourceShareInvitations still show the former status.",
        reason: upToDateReason,
    }),
    lateShareVisibilityMilliseconds: milliseconds(0, {
        meaning:
            "How long a share that was joined or left is listed, or not, as before among those of other accounts.",
        reason: upToDateReason,
    }),
    lateShareVisibilityReads: count(0, {
        meaning: "How many list calls with ResourceOwner OtherAccounts still show membership as before.",
        reason: upToDateReason,
    }),
} as const;
