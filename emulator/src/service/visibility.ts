import type { Settings } from "../settings/definitions.js";
import type { ReadCounter } from "../store/readCounter.js";
import type { Change } from "../store/records.js";
import type { Call } from "./call.js";
import { isFirstPage } from "./paging.js";

/** What lists may show late; the settings have a time and a number of reads for each. */
export type VisibilityKind = "Invitation" | "Status" | "Share";

/** Records when a call changes something. @param at when it takes effect, in milliseconds since 1970 */
export function recordChange(call: Call, at: number): Change {
    return call.region.change(at, call.visibilityDelay);
}

/** Counts a list call that shows the caller's invitations, for late visibility by number of reads. */
export function countInvitationRead(call: Call): void {
    if (!call.upToDate && isFirstPage(call)) {
        call.region.invitationReads.count(call.caller.account.id, call.region.changes);
    }
}

/** Counts a list call that shows what other accounts share, for late visibility by number of reads. */
export function countShareRead(call: Call): void {
    if (!call.upToDate && isFirstPage(call)) {
        call.region.shareReads.count(call.caller.account.id, call.region.changes);
    }
}

/** Whether the lists that the caller reads show a change by now. */
export function isVisible(call: Call, change: Change, visibilityDelay: VisibilityKind): boolean {
    if (call.upToDate) {
        return call.now >= change.at;
    }
    const { milliseconds, reads } = configuredDelay(call.settings, visibilityDelay);
    const counter: ReadCounter =
        visibilityDelay === "Share" ? call.region.shareReads : call.region.invitationReads;
    return (
        call.now >= change.at + Math.max(milliseconds, change.visibilityDelay ?? 0, call.visibilityDelay) &&
        (reads === 0 || counter.since(call.caller.account.id, change.revision) > reads)
    );
}

function configuredDelay(
    settings: Settings,
    visibilityDelay: VisibilityKind,
): { milliseconds: number; reads: number } {
    return {
        milliseconds: settings[`late${visibilityDelay}VisibilityMilliseconds`],
        reads: settings[`late${visibilityDelay}VisibilityReads`],
    };
}
