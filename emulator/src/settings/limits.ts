import { count, milliseconds } from "./definition.js";

/** Quotas, and the gateway's clock. */
export const limitSettings = {
    resourceShareLimit: count(1000, {
        meaning: "Shares an account may own in a region, deleted ones not counted.",
        reason: "Documented (product limits).",
    }),
    sharedResourceLimit: count(1000, {
        meaning: "Resources an account may share in a region.",
        reason: "Documented (product limits).",
    }),
    pendingInvitationLimit: count(1000, {
        meaning: "Invitations of one sender that may wait in a region at a time.",
        reason: "The limit is documented, its number is not; as the other two.",
    }),
    acceptedVSwitchLimit: count(30, {
        meaning: "Shared vSwitches an account may accept in a region; one more fails with LimitExceeded.",
        reason: "Documented (VPC quota vpc_quota_sharedvpc_accept_shared_vswitch_num).",
    }),
    invitationIdsLimit: count(5, {
        meaning: "ResourceShareInvitationIds in one list call.",
        reason: "«exceeds quota limit», number not documented; that of ResourceShareIds.",
    }),
    gatewaySkewMilliseconds: milliseconds(0, {
        mayBeNegative: true,
        meaning:
            "How far the gateway's clock, which judges the age of signatures, is ahead of real time (negative: behind). It does not follow the emulator's clock, because clients sign with real time.",
        reason: "A client's clock is expected to be right.",
    }),
} as const;
