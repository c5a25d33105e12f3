import { parseArgs } from "node:util";

/**
 * The address of the engine, host and port, in the arguments of a process that it starts; undefined if there is none. Before
 * it, there may be `--logtostderr`, `-v=9` and `--tracing tcp://127.0.0.1:4318`: only the last has a value of its own.
 * @param args what follows the script's path.
 */
export function engineAddress(args: readonly string[]): string | undefined {
    const { positionals } = parseArgs({
        args: [...args],
        options: { tracing: { type: "string" } },
        allowPositionals: true,
        // An option of another version of the engine is no reason not to start.
        strict: false,
    });
    return positionals.at(-1);
}
