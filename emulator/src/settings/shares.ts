import { choice, flag, hour, milliseconds } from "./definition.js";

/** How shares and their associations look while they change, and how long changes take. */
export const shareSettings = {
    pendingShareStatus: choice(["Pending", "Active"], "Pending", {
        meaning: "The status of a share while an invitation to it is pending.",
        reason: 'Documented in passing: `Pending` is "to be confirmed" (UpdateResourceShare).',
    }),
    pendingShareVisible: flag(false, {
        meaning: "Whether an invited account sees the share among those of other accounts before it accepts.",
        reason: "Not documented; nothing is shared with it yet.",
    }),
    pendingStatusForAllReceivers: flag(false, {
        meaning:
            "Whether a receiver that has joined sees the status `Pending` while another one is still invited.",
        reason: "Not documented; the responses of others do not concern it.",
    }),
    deletedShareVisible: flag(false, {
        meaning:
            "Whether receivers still see a deleted share, with the status `Deleted`, until it is purged.",
        reason: "Not documented for receivers; owners see it.",
    }),
    deletedPurgeMilliseconds: milliseconds(72 * hour, {
        meaning: "How long deleted shares and failed or ended associations stay listed.",
        reason: "Documented as 48 to 96 hours; halfway between.",
    }),
    deletedShareAssociations: choice(["absent", "Disassociated"], "absent", {
        meaning:
            "How ListResourceShareAssociations lists the associations of a deleted share: not at all, or as `Disassociated` until they are purged.",
        reason: "Not documented; the acceptance tests of the Terraform provider expect none once the share is deleted.",
    }),
    externalAssociation: choice(["Associating", "Associated"], "Associating", {
        meaning:
            "The status of the association with an external account that has not responded to its invitation.",
        reason: "Not documented; the account has not joined yet.",
    }),
    associateMilliseconds: milliseconds(0, {
        meaning: "How long a resource, or a target inside the resource directory, stays `Associating`.",
        reason: "The service returns `Associating`; with 0 the next read shows `Associated`.",
    }),
    disassociateMilliseconds: milliseconds(0, {
        meaning: "How long an association that the owner removes stays `Disassociating`.",
        reason: "See associateMilliseconds.",
    }),
    deleteMilliseconds: milliseconds(0, {
        meaning: "How long a deleted share stays `Deleting`.",
        reason: "See associateMilliseconds.",
    }),
    attachMilliseconds: milliseconds(0, {
        meaning:
            "How long a resource takes to reach the receiver after the acceptance, or after it was added.",
        reason: "Not documented; 0 is the simplest case.",
    }),
    unattachedResources: choice(["absent", "Unavailable"], "absent", {
        meaning:
            "How a resource that has not reached the receiver yet is listed: not at all, or as `Unavailable`.",
        reason: "Not documented.",
    }),
    newestFirst: flag(true, {
        meaning: "Whether lists begin with the newest record.",
        reason: "Not documented; every example with two rows has the newer one first.",
    }),
    lastPageToken: choice(["absent", "empty"], "absent", {
        meaning: "NextToken on the last page.",
        reason: 'Documented: "returned only when the result is truncated"; older clients also test for an empty one.',
    }),
} as const;
