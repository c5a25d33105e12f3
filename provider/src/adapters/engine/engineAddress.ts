import { parseArgs } from "node:util";

/**
 * The engine's address among the arguments of a process that it starts; undefined if there is none. Options may precede
 * it: `--logtostderr`, `-v=9` and `--tracing tcp://127.0.0.1:4318`, of which only the last takes a separate value.
 * @param args what follows the script's path.
 */
export function engineAddress(args: readonly string[]): string | undefined {
    const { positionals } = parseArgs({
        args: [...args],
        options: { tracing: { type: "string" } },
        allowPositionals: true,
        // Another version of the engine may pass options that are unknown here.
        strict: false,
    });
    return positionals.at(-1);
}
