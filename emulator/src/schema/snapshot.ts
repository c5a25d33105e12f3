import { z } from "zod";
import { regionIds } from "../regions.js";
import { latestTime } from "../timeLimits.js";
import { resourceAssociationMembers, targetAssociationMembers } from "./association.js";
import type { Inferred } from "./inferred.js";
import { storedInvitationMembers } from "./invitation.js";
import { storedShareMembers } from "./share.js";
import { list, mustBe, only, record, secret, text, time } from "./values.js";

/** All records of a region, as plain data. */
export const regionRecordsMembers = {
    shares: list(record(storedShareMembers)),
    invitations: list(record(storedInvitationMembers)),
    resources: list(record(resourceAssociationMembers)),
    targets: list(record(targetAssociationMembers)),
};

const regionRecords = record(regionRecordsMembers).superRefine(requireShares).meta({ id: "RegionRecords" });

/** Reports every resource, target and invitation that belongs to no share. */
function requireShares(
    { shares, ...others }: Inferred<typeof regionRecordsMembers>,
    context: z.RefinementCtx,
): void {
    const ids = new Set(shares.map(({ id }) => id));
    for (const [kind, records] of Object.entries(others)) {
        for (const [index, { shareId }] of records.entries()) {
            if (!ids.has(shareId)) {
                const path = [kind, index, "shareId"];
                context.addIssue({ code: "custom", path, message: "is not the id of a share" });
            }
        }
    }
}

/** All records of an emulator, and its time. */
export const snapshotMembers = {
    /** The version of this form; increased whenever it changes. */
    format: z.literal(2, mustBe("2")),
    /** The emulator's time, in milliseconds since 1970. */
    time: time(latestTime),
    /** The ids of the resource directories that have enabled sharing. */
    directoriesWithSharing: list(text()),
    /** The records of each region, by its id. */
    regions: only(Object.fromEntries(regionIds.map((id) => [id, regionRecords.optional()]))) as z.ZodType<
        Record<string, z.infer<typeof regionRecords>>
    >,
};

export const snapshot = record(snapshotMembers);

/** What a state file contains. */
export const stateMembers = {
    ...snapshotMembers,
    /** What temporary keys are derived from, so that they are valid after a restart. */
    temporaryKeySecret: secret().optional(),
};

export const state = record(stateMembers);
