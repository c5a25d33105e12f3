import {
    callsAtMost,
    callsInOrder,
    callsPerResponseAtMost,
    pauseAfterWriteAtMost,
    processesAtMost,
    throttledAtMost,
} from "./callGoals";
import type { Figure } from "./figure";
import { flatCalls, flatTime } from "./growthGoals";
import { shownBeside, timesFloorAtMost, timesWriteLimitAtMost } from "./ratioGoals";

/** The service's limit on the number of rows in a page. */
const pageSize = 100;

/** The published rate limit: https://www.alibabacloud.com/help/en/resource-management/resource-sharing/ */
const writesPerSecond = 10;

const refreshCalls = (size: number) => {
    const resources = size; // each share contains one
    return 2 * Math.ceil(size / pageSize) + Math.ceil(resources / pageSize);
};

/** All figures, in the order of the table. */
export const figures: readonly Figure[] = [
    {
        name: "refresh",
        title: "refresh",
        scenario: "lifecycle",
        isCheckedInQuickRun: false,
        goal: timesFloorAtMost("refresh", "milliseconds", 1.08),
    },
    {
        name: "refresh-calls",
        title: "calls of that refresh",
        scenario: "lifecycle",
        isCheckedInQuickRun: true,
        goal: callsAtMost("refresh", refreshCalls),
    },
    {
        name: "old-invitations",
        title: "calls of a refresh among 10,000 old invitations",
        scenario: "oldInvitations",
        isCheckedInQuickRun: true,
        goal: callsAtMost("refresh", () => 3),
    },
    {
        name: "up",
        title: "up, no rate limit",
        scenario: "lifecycle",
        isCheckedInQuickRun: false,
        goal: timesFloorAtMost("up", "milliseconds", 1.1),
    },
    {
        name: "plugin-up",
        title: "up by the plugin, no rate limit",
        scenario: "plugin",
        isCheckedInQuickRun: false,
        goal: timesFloorAtMost("up", "milliseconds", 1, "plugin"),
    },
    {
        name: "plugin-refresh",
        title: "refresh by the plugin",
        scenario: "plugin",
        isCheckedInQuickRun: false,
        goal: timesFloorAtMost("refresh", "milliseconds", 1.08, "plugin"),
    },
    {
        name: "plugin-memory-up",
        title: "memory of the plugin's process, up",
        scenario: "plugin",
        isCheckedInQuickRun: false,
        goal: timesFloorAtMost("up", "peakBytes", 0.95, "plugin"),
    },
    {
        name: "plugin-memory-refresh",
        title: "memory of the plugin's process, refresh",
        scenario: "plugin",
        isCheckedInQuickRun: false,
        goal: timesFloorAtMost("refresh", "peakBytes", 0.95, "plugin"),
    },
    {
        name: "up-rate-limited",
        title: "up, published limits, beyond the floor",
        scenario: "rateLimits",
        isCheckedInQuickRun: false,
        goal: timesWriteLimitAtMost("up", "milliseconds", 1.1, writesPerSecond),
    },
    {
        name: "up-writes",
        title: "of that up, from the first write to the last",
        scenario: "rateLimits",
        isCheckedInQuickRun: false,
        goal: timesWriteLimitAtMost("up", "writeSpan", 1.1, writesPerSecond),
    },
    {
        name: "up-throttled",
        title: "calls of that up that were throttled",
        scenario: "rateLimits",
        isCheckedInQuickRun: false, // a single call exceeds 1 % of a small stack's
        goal: throttledAtMost("up", 0.01),
    },
    {
        name: "no-op-up",
        title: "up with nothing to do",
        scenario: "lifecycle",
        isCheckedInQuickRun: false,
        goal: timesFloorAtMost("noop", "milliseconds", 1.05),
    },
    {
        name: "no-op-up-calls",
        title: "calls of that up",
        scenario: "lifecycle",
        isCheckedInQuickRun: true,
        goal: callsAtMost("noop", () => 0),
    },
    {
        name: "preview",
        title: "preview with nothing to do",
        scenario: "lifecycle",
        isCheckedInQuickRun: false,
        goal: timesFloorAtMost("preview", "milliseconds", 1.05),
    },
    {
        name: "preview-calls",
        title: "calls of that preview",
        scenario: "lifecycle",
        isCheckedInQuickRun: true,
        goal: callsAtMost("preview", () => 0),
    },
    {
        name: "destroy-rate-limited",
        title: "destroy that leaves, published limits, beyond the floor",
        scenario: "rateLimits",
        isCheckedInQuickRun: false,
        goal: timesWriteLimitAtMost("destroy", "milliseconds", 1.1, writesPerSecond),
    },
    {
        name: "destroy-writes",
        title: "of that destroy, from the first write to the last",
        scenario: "rateLimits",
        isCheckedInQuickRun: false,
        goal: timesWriteLimitAtMost("destroy", "writeSpan", 1.1, writesPerSecond),
    },
    {
        name: "destroy-throttled",
        title: "calls of that destroy that were throttled",
        scenario: "rateLimits",
        isCheckedInQuickRun: false, // a single call exceeds 1 % of a small stack's
        goal: throttledAtMost("destroy", 0.01),
    },
    {
        name: "single-calls",
        title: "calls of one response, its invitation there",
        scenario: "single",
        isCheckedInQuickRun: true,
        goal: callsInOrder("up", ["list", "write", "list"]),
    },
    {
        name: "single-pause",
        title: "pause after that write",
        scenario: "single",
        isCheckedInQuickRun: true,
        goal: pauseAfterWriteAtMost("up", 200), // polling would pause for at least 500
    },
    {
        name: "memory-up",
        title: "memory of the provider process, up",
        scenario: "growth",
        isCheckedInQuickRun: false,
        usesLargestOnly: true,
        goal: timesFloorAtMost("up", "peakBytes", 1.45),
    },
    {
        name: "memory-refresh",
        title: "memory of the provider process, refresh",
        scenario: "growth",
        isCheckedInQuickRun: false,
        usesLargestOnly: true,
        goal: timesFloorAtMost("refresh", "peakBytes", 1.45),
    },
    {
        name: "state",
        title: "state of a response without shared resources",
        scenario: "noResources",
        isCheckedInQuickRun: true,
        goal: timesFloorAtMost("up", "stateBytes", 1.1),
    },
    {
        name: "up-calls-per-response",
        title: "calls per response, largest up",
        scenario: "growth",
        isCheckedInQuickRun: false, // the fewer responses, the more calls each takes
        usesLargestOnly: true,
        goal: callsPerResponseAtMost("up", 2.15),
    },
    {
        name: "growth-up-calls",
        title: "calls per response, up",
        scenario: "growth",
        isCheckedInQuickRun: true,
        goal: flatCalls("up", 0.05),
    },
    {
        name: "growth-refresh-calls",
        title: "calls per response, refresh",
        scenario: "growth",
        isCheckedInQuickRun: true,
        goal: flatCalls("refresh", 0.05),
    },
    {
        name: "growth-up",
        title: "time per response, up",
        scenario: "growth",
        isCheckedInQuickRun: false,
        goal: flatTime("up", 0.1),
    },
    {
        name: "growth-refresh",
        title: "time per response, refresh",
        scenario: "growth",
        isCheckedInQuickRun: false,
        goal: flatTime("refresh", 0.1),
    },
    {
        name: "accounts-processes",
        title: "provider processes, up of one response in each account",
        scenario: "accounts",
        isCheckedInQuickRun: true,
        goal: processesAtMost("up", 1, "accounts"),
    },
    {
        name: "accounts-memory",
        title: "memory of all provider processes, that up",
        scenario: "accounts",
        isCheckedInQuickRun: false,
        goal: timesFloorAtMost("up", "peakBytes", 1.5, "accounts"),
    },
    {
        name: "accounts-up",
        title: "that up",
        scenario: "accounts",
        isCheckedInQuickRun: false,
        goal: timesFloorAtMost("up", "milliseconds", 1.6, "accounts"),
    },
    {
        name: "accounts-refresh",
        title: "refresh of one response in each account",
        scenario: "accounts",
        isCheckedInQuickRun: false,
        goal: timesFloorAtMost("refresh", "milliseconds", 1.6, "accounts"),
    },
    {
        name: "accounts-up-calls",
        title: "calls of that up: 1 AssumeRole and 3 an account",
        scenario: "accounts",
        isCheckedInQuickRun: true,
        goal: callsAtMost("up", (size) => 4 * size, "accounts"),
    },
    {
        name: "accounts-refresh-calls",
        title: "calls of that refresh: 1 AssumeRole and 2 an account",
        scenario: "accounts",
        isCheckedInQuickRun: true,
        goal: callsAtMost("refresh", (size) => 3 * size, "accounts"),
    },
    {
        name: "explicit-providers-up",
        title: "up, a provider for each account (ours) beside assumeRole (floor)",
        scenario: "explicitProviders",
        isCheckedInQuickRun: false,
        goal: shownBeside("up", "milliseconds", "providers", "accounts"),
    },
    {
        name: "explicit-providers-memory",
        title: "memory of all provider processes, that up",
        scenario: "explicitProviders",
        isCheckedInQuickRun: false,
        goal: shownBeside("up", "peakBytes", "providers", "accounts"),
    },
];
