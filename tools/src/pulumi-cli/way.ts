import type { PulumiInstallation } from "./installation";

/** Where the lines go that tell the user what is happening. */
export type Log = (line: string) => void;

/** What became of one way: an installation, or what it lacked, in words for the final message. */
export type Outcome = { readonly found: PulumiInstallation } | { readonly lacks: string };

/** One way of getting a CLI. */
export interface Way {
    readonly name: string;
    attempt(log: Log): Promise<Outcome>;
}

/** No way worked. The message names them all, so that the user can choose which one to repair. */
export class NoPulumiError extends Error {
    override readonly name = "NoPulumiError";

    constructor(lacks: readonly string[]) {
        const lines = lacks.map((lack) => `\n  - ${lack}`).join("");
        super(`No Pulumi CLI could be had:${lines}\nAny one of these ways will do: see tools/README.md.`);
    }
}

/** Tries the ways in order and takes the first that works. */
export async function firstThatWorks(ways: readonly Way[], log: Log): Promise<PulumiInstallation> {
    const lacks: string[] = [];
    for (const way of ways) {
        const outcome = await way.attempt(log);
        if ("found" in outcome) {
            log(`Pulumi CLI ${outcome.found.version}, ${way.name}: ${outcome.found.command}`);
            return outcome.found;
        }
        lacks.push(`${way.name}: ${outcome.lacks}`);
    }
    throw new NoPulumiError(lacks);
}

/** The first line of an error's message: enough for a list of what went wrong. */
export function firstLine(error: unknown): string {
    const message = error instanceof Error ? error.message : String(error);
    return message.split("\n", 1)[0] ?? "";
}
