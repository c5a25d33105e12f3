import type { Figure } from "./figure";
import { flatCalls, flatTime } from "./growth";
import {
    callsAtMost,
    callsInOrder,
    noPauseAfterWrite,
    throttledAtMost,
    timesFloor,
    timesWrites,
} from "./judges";

/** Rows in the longest page that the service gives. */
const page = 100;

/** Published: https://www.alibabacloud.com/help/en/resource-management/resource-sharing/ */
const writesPerSecond = 10;

const refreshCalls = (size: number) => {
    const resources = size; // each share holds one
    return 2 * Math.ceil(size / page) + Math.ceil(resources / page);
};

/** The table, and the goals in it. */
export const figures: readonly Figure[] = [
    {
        name: "refresh",
        title: "refresh",
        scenario: "lifecycle",
        isExact: false,
        judge: timesFloor("refresh", "milliseconds", 1.15),
    },
    {
        name: "refresh-calls",
        title: "calls of that refresh",
        scenario: "lifecycle",
        isExact: true,
        judge: callsAtMost("refresh", refreshCalls),
    },
    {
        name: "crowd",
        title: "calls of a refresh among 10,000 old invitations",
        scenario: "crowd",
        isExact: true,
        judge: callsAtMost("refresh", () => 3),
    },
    {
        name: "up",
        title: "up, no rate limit",
        scenario: "lifecycle",
        isExact: false,
        judge: timesFloor("up", "milliseconds", 1.25),
    },
    {
        name: "limits",
        title: "up, published limits, beyond the floor",
        scenario: "limits",
        isExact: false,
        judge: timesWrites("up", "milliseconds", 1.1, writesPerSecond),
    },
    {
        name: "limits-writing",
        title: "of that up, from the first write to the last",
        scenario: "limits",
        isExact: false,
        judge: timesWrites("up", "writing", 1.1, writesPerSecond),
    },
    {
        name: "throttled",
        title: "calls of that up that were throttled",
        scenario: "limits",
        isExact: false, // one call is more than one in a hundred of a small stack's
        judge: throttledAtMost("up", 0.01),
    },
    {
        name: "idle",
        title: "up with nothing to do",
        scenario: "lifecycle",
        isExact: false,
        judge: timesFloor("idle", "milliseconds", 1.05),
    },
    {
        name: "idle-calls",
        title: "calls of that up",
        scenario: "lifecycle",
        isExact: true,
        judge: callsAtMost("idle", () => 0),
    },
    {
        name: "preview",
        title: "preview with nothing to do",
        scenario: "lifecycle",
        isExact: false,
        judge: timesFloor("preview", "milliseconds", 1.05),
    },
    {
        name: "preview-calls",
        title: "calls of that preview",
        scenario: "lifecycle",
        isExact: true,
        judge: callsAtMost("preview", () => 0),
    },
    {
        name: "destroy",
        title: "destroy that leaves, published limits, beyond the floor",
        scenario: "limits",
        isExact: false,
        judge: timesWrites("destroy", "milliseconds", 1.1, writesPerSecond),
    },
    {
        name: "destroy-writing",
        title: "of that destroy, from the first write to the last",
        scenario: "limits",
        isExact: false,
        judge: timesWrites("destroy", "writing", 1.1, writesPerSecond),
    },
    {
        name: "destroy-throttled",
        title: "calls of that destroy that were throttled",
        scenario: "limits",
        isExact: false, // one call is more than one in a hundred of a small stack's
        judge: throttledAtMost("destroy", 0.01),
    },
    {
        name: "single",
        title: "calls of one response, its invitation there",
        scenario: "single",
        isExact: true,
        judge: callsInOrder("up", ["list", "write", "list"]),
    },
    {
        name: "single-pause",
        title: "pause after that write",
        scenario: "single",
        isExact: true,
        judge: noPauseAfterWrite("up", 200), // a poll would pause for 500 at least
    },
    {
        name: "memory",
        title: "memory of the provider process, up",
        scenario: "growth",
        isExact: false,
        atLargest: true,
        judge: timesFloor("up", "peakBytes", 1.25),
    },
    {
        name: "memory-refresh",
        title: "memory of the provider process, refresh",
        scenario: "growth",
        isExact: false,
        atLargest: true,
        judge: timesFloor("refresh", "peakBytes", 1.25),
    },
    {
        name: "state",
        title: "state of a response without shared resources",
        scenario: "empty",
        isExact: true,
        judge: timesFloor("up", "stateBytes", 1.1),
    },
    {
        name: "growth-up-calls",
        title: "calls per response, up",
        scenario: "growth",
        isExact: true,
        judge: flatCalls("up", 0.05),
    },
    {
        name: "growth-refresh-calls",
        title: "calls per response, refresh",
        scenario: "growth",
        isExact: true,
        judge: flatCalls("refresh", 0.05),
    },
    {
        name: "growth-up",
        title: "time per response, up",
        scenario: "growth",
        isExact: false,
        judge: flatTime("up", 0.1),
    },
    {
        name: "growth-refresh",
        title: "time per response, refresh",
        scenario: "growth",
        isExact: false,
        judge: flatTime("refresh", 0.1),
    },
];
