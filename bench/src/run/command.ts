/** The measured commands, and the CLI arguments of each. `noop` is an `up` with nothing to do. */
export const commands = {
    up: ["up", "--yes", "--skip-preview"],
    noop: ["up", "--yes", "--skip-preview"],
    preview: ["preview"],
    refresh: ["refresh", "--yes", "--skip-preview"],
    destroy: ["destroy", "--yes", "--skip-preview"],
} as const;

/** The name of a measured command. */
export type Command = keyof typeof commands;

const repeatableCommands: readonly Command[] = ["noop", "preview", "refresh"];

/** Whether a command changes nothing, so that it can be repeated on the same stack. */
export function isRepeatable(command: Command): boolean {
    return repeatableCommands.includes(command);
}
