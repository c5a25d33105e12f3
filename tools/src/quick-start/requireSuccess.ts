import type { CommandOptions, CommandResult } from "../stack/command";
import type { Narrator } from "./narrator";

/**
 * Runs a command of a stack, and shows its output.
 * @throws Error if it fails, or the reason of the signal once it is aborted
 */
export async function requireSuccess(
    narrator: Narrator,
    signal: AbortSignal,
    command: (options: CommandOptions) => Promise<CommandResult>,
): Promise<void> {
    signal.throwIfAborted();
    const { exitCode } = await command({ signal, onOutput: (chunk) => narrator.quote(chunk) });
    signal.throwIfAborted();
    if (exitCode !== 0) {
        throw new Error("The pulumi command failed; see its output above.");
    }
}
