import type { Settings } from "../../settings/settings.js";
import type { Change } from "../../world/model.js";
import type { ReadCounter } from "../../world/readCounter.js";
import type { Call } from "../call.js";

/** What may be shown late; each has a time and a number of reads in the settings. */
export type Lateness = "Invitation" | "Status" | "Share";

/** Stamps what a call changes. @param at when it takes effect, in milliseconds since 1970 */
export function stamp(call: Call, at: number): Change {
    return call.region.change(at, call.lateness);
}

/** Whether the lists that the caller reads show a change by now. */
export function isSeen(call: Call, change: Change, lateness: Lateness): boolean {
    if (call.upToDate) {
        return call.now >= change.at;
    }
    const { milliseconds, reads } = lateBy(call.settings, lateness);
    const counter: ReadCounter = lateness === "Share" ? call.region.shareReads : call.region.invitationReads;
    return (
        call.now >= change.at + Math.max(milliseconds, change.lateness ?? 0, call.lateness) &&
        (reads === 0 || counter.since(call.caller.account.id, change.revision) > reads)
    );
}

function lateBy(settings: Settings, lateness: Lateness): { milliseconds: number; reads: number } {
    return {
        milliseconds: settings[`late${lateness}VisibilityMilliseconds`],
        reads: settings[`late${lateness}VisibilityReads`],
    };
}
