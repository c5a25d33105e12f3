import { count, milliseconds } from "./definition.js";

const REASON = "Not documented; 0 is a service whose reads are always up to date.";

/**
 * Eventual consistency: how late lists show a write. With both a time and a number of reads, both must have
 * passed. A read is a list call without NextToken by the account concerned, over HTTP.
 */
export const VISIBILITY_SETTINGS = {
    lateInvitationVisibilityMilliseconds: milliseconds(0, {
        meaning: "How long a new invitation is missing from ListResourceShareInvitations.",
        reason: REASON,
    }),
    lateInvitationVisibilityReads: count(0, {
        meaning: "How many calls of ListResourceShareInvitations a new invitation is missing from.",
        reason: REASON,
    }),
    lateStatusVisibilityMilliseconds: milliseconds(0, {
        meaning: "How long an answered or cancelled invitation is still listed with its former status.",
        reason: REASON,
    }),
    lateStatusVisibilityReads: count(0, {
        meaning: "How many calls of ListResourceShareInvitations still show the former status.",
        reason: REASON,
    }),
    lateShareVisibilityMilliseconds: milliseconds(0, {
        meaning:
            "How long a share that was joined or left is listed, or not, as before among those of other accounts.",
        reason: REASON,
    }),
    lateShareVisibilityReads: count(0, {
        meaning: "How many list calls with ResourceOwner OtherAccounts still show membership as before.",
        reason: REASON,
    }),
} as const;
