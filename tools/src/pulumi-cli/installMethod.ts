import type { PulumiInstallation } from "./installation";

/** Receives progress messages for the user, one line each. */
export type Log = (line: string) => void;

/** Either a usable CLI, or the reason why a method could not provide one, for the final error message. */
export type InstallResult = { readonly installation: PulumiInstallation } | { readonly problem: string };

/** One method of obtaining a Pulumi CLI. */
export interface InstallMethod {
    /** Shown to the user, for example "found on PATH". */
    readonly name: string;
    run(log: Log): Promise<InstallResult>;
}

/** Thrown when no method could provide a CLI. The message lists all of them, so that the user can fix any one. */
export class NoPulumiError extends Error {
    override readonly name = "NoPulumiError";

    constructor(problems: readonly string[]) {
        const list = problems.map((problem) => `\n  - ${problem}`).join("");
        super(
            `No Pulumi CLI is available. These methods were tried:${list}\n` +
                "Fixing any one of them is enough: see tools/README.md.",
        );
    }
}

/**
 * Runs the methods in order until one provides a CLI.
 * @throws NoPulumiError if none does
 */
export async function firstAvailable(
    methods: readonly InstallMethod[],
    log: Log,
): Promise<PulumiInstallation> {
    const problems: string[] = [];
    for (const method of methods) {
        const result = await method.run(log);
        if ("installation" in result) {
            const { version, command } = result.installation;
            log(`Pulumi CLI ${version}, ${method.name}: ${command}`);
            return result.installation;
        }
        problems.push(`${method.name}: ${result.problem}`);
    }
    throw new NoPulumiError(problems);
}

/** The first line of an error's message, short enough for a list of problems. */
export function firstLine(error: unknown): string {
    const message = error instanceof Error ? error.message : String(error);
    return message.split("\n", 1)[0] ?? "";
}
