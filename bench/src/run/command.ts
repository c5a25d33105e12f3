/** The measured commands, and the CLI arguments of each. `noop` is an `up` with nothing to do. */
export const commands = {
    up: ["up", "--yes", "--skip-preview"],
    noop: ["up", "--yes", "--skip-preview"],
    refresh: ["refresh", "--yes", "--skip-preview"],
    destroy: ["destroy", "--yes", "--skip-preview"],
} as const;

/** The name of a measured command. */
export type Command = keyof typeof commands;
