import type { Share, TargetAssociation } from "../../world/model.js";
import type { Call } from "../call.js";
import { isFirstPage } from "../paging.js";

/** Counts a list call of what other accounts share, for late visibility by number of reads. */
export function noteShareRead(call: Call): void {
    if (!call.upToDate && isFirstPage(call)) {
        call.region.shareReads.note(call.caller.account.id, call.region.changes);
    }
}

/** The share of an association; associations outlive no share. */
export function shareOf(call: Call, target: TargetAssociation): Share {
    const share = call.region.share(target.shareId);
    if (share === undefined) {
        throw new Error(`an association names the share ${target.shareId}, which does not exist`);
    }
    return share;
}
