import type { Figure } from "./figure";

const ours = { scenario: "stack", subject: "ours", base: "floor" } as const;
const plugin = { ...ours, subject: "plugin" } as const;
const accounts = { scenario: "accounts", subject: "accounts", base: "floor" } as const;
const providers = { scenario: "explicitProviders", subject: "providers", base: "accounts" } as const;

const up = { command: "up", measure: "milliseconds" } as const;
const noop = { command: "noop", measure: "milliseconds" } as const;
const refresh = { command: "refresh", measure: "milliseconds" } as const;
const upMemory = { command: "up", measure: "peakBytes" } as const;
const refreshMemory = { command: "refresh", measure: "peakBytes" } as const;
const state = { command: "up", measure: "stateBytes" } as const;

/** All figures, in the order of the table. */
export const figures: readonly Figure[] = [
    { title: "up", ...ours, ...up, most: 1.1 },
    { title: "up with nothing to do", ...ours, ...noop, most: 1.05 },
    // The HTTP client is loaded and ten pages are read, which takes a faster machine no smaller a part of the whole.
    { title: "refresh", ...ours, ...refresh, most: 1.2 },
    { title: "memory of the provider process, up", ...ours, ...upMemory, most: 1.45 },
    { title: "memory of the provider process, refresh", ...ours, ...refreshMemory, most: 1.45 },
    { title: "state of a response", ...ours, ...state, most: 1.1 },
    { title: "up by the plugin", ...plugin, ...up, most: 1 },
    { title: "up with nothing to do by the plugin", ...plugin, ...noop, most: 1 },
    { title: "refresh by the plugin", ...plugin, ...refresh, most: 1.08 },
    { title: "memory of the plugin's process, up", ...plugin, ...upMemory, most: 0.95 },
    { title: "memory of the plugin's process, refresh", ...plugin, ...refreshMemory, most: 0.95 },
    { title: "up of one response in each account", ...accounts, ...up, most: 1.6 },
    // At 100 a second, 200 AssumeRole take two seconds, more than the floor's whole refresh.
    { title: "refresh of one response in each account", ...accounts, ...refresh, most: 2.2 },
    { title: "memory of all provider processes, that up", ...accounts, ...upMemory, most: 1.5 },
    {
        title: "up, a provider for each account (ours) beside assumeRole (floor)",
        ...providers,
        ...up,
        most: null,
    },
    { title: "memory of all provider processes, that up", ...providers, ...upMemory, most: null },
];
