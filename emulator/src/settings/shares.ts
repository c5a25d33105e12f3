import { choice, flag, hour, milliseconds } from "./definition.js";

/** What shares and their associations look like while they change, and how long changes take. */
export const shareSettings = {
    pendingShareStatus: choice(["Pending", "Active"], "Pending", {
        meaning: "The status of a share while an invitation to it waits.",
        reason: "Documented in passing: `Pending` is «to be confirmed» (UpdateResourceShare).",
    }),
    pendingShareVisible: flag(false, {
        meaning:
            "Whether the invited account sees the share among those of other accounts before it accepts.",
        reason: "Not documented; nothing is shared with it yet.",
    }),
    pendingStatusForAllReceivers: flag(false, {
        meaning: "Whether a receiver that has joined reads `Pending` while another one is still invited.",
        reason: "Not documented; what others answer does not concern it.",
    }),
    deletedShareVisible: flag(false, {
        meaning: "Whether receivers still see a deleted share, as `Deleted`, until it is purged.",
        reason: "Not documented for receivers; owners do.",
    }),
    deletedPurgeMilliseconds: milliseconds(72 * hour, {
        meaning: "How long deleted shares and failed or ended associations stay listed.",
        reason: "Documented: 48 to 96 hours; the middle.",
    }),
    externalAssociation: choice(["Associating", "Associated"], "Associating", {
        meaning:
            "The status of the association with an outside account that has not answered its invitation.",
        reason: "Not documented; the account does not take part yet.",
    }),
    associateMilliseconds: milliseconds(0, {
        meaning: "How long a resource, or a target in the directory, stays `Associating`.",
        reason: "The service answers `Associating`; 0 lets the next read see `Associated`.",
    }),
    disassociateMilliseconds: milliseconds(0, {
        meaning: "How long an association the owner removes stays `Disassociating`.",
        reason: "As associateMilliseconds.",
    }),
    deleteMilliseconds: milliseconds(0, {
        meaning: "How long a deleted share stays `Deleting`.",
        reason: "As associateMilliseconds.",
    }),
    attachMilliseconds: milliseconds(0, {
        meaning: "How long after acceptance, or after being added, a resource reaches the receiver.",
        reason: "Not documented whether accept answers before the resources are attached; 0 is the simple case.",
    }),
    unattachedResources: choice(["absent", "Unavailable"], "absent", {
        meaning:
            "How a resource that has not reached the receiver yet is listed: not at all, or as `Unavailable`.",
        reason: "Not documented.",
    }),
    newestFirst: flag(true, {
        meaning: "Whether lists begin with what was created last.",
        reason: "Not documented; every example that shows two rows has the newer one first.",
    }),
    lastPageToken: choice(["absent", "empty"], "absent", {
        meaning: "What NextToken is on the last page.",
        reason: "Documented: «returned only when the result is truncated»; older clients also test for empty.",
    }),
} as const;
