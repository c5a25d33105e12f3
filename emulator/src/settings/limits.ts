import { count, milliseconds } from "./definition.js";

/** Quotas, and the gateway's clock. */
export const limitSettings = {
    resourceShareLimit: count(1000, {
        meaning: "The most shares that an account may own in a region, not counting deleted ones.",
        reason: "Documented (product limits).",
    }),
    sharedResourceLimit: count(1000, {
        meaning: "The most resources that an account may share in a region.",
        reason: "Documented (product limits).",
    }),
    pendingInvitationLimit: count(1000, {
        meaning: "The most pending invitations that a sender may have in a region.",
        reason: "The limit is documented, its value is not; the value of the other two.",
    }),
    acceptedVSwitchLimit: count(30, {
        meaning:
            "The most shared vSwitches that an account may accept in a region; one more fails with LimitExceeded.",
        reason: "Documented (VPC quota vpc_quota_sharedvpc_accept_shared_vswitch_num).",
    }),
    invitationIdsLimit: count(5, {
        meaning: "The most ResourceShareInvitationIds in a list call.",
        reason: '"exceeds quota limit", without a value; the value of ResourceShareIds.',
    }),
    gatewaySkewMilliseconds: milliseconds(0, {
        mayBeNegative: true,
        meaning:
            "How far the gateway's clock, which decides whether a signature has expired, is ahead of real time; behind if negative. It does not follow the emulator's clock, because clients sign with real time.",
        reason: "Clients are expected to have the right time.",
    }),
} as const;
