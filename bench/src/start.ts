/**
 * `npm run bench:start`: how long the plugin's process takes to print its port, and how much memory it has then, beside
 * the engine's dynamic provider process. If the argument is the path of the plugin as one executable, measures that as
 * well. Exits with status 1 if a goal is missed.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { median } from "./figures/median";

type Name = "dynamic provider" | "plugin" | "executable";

/** The ratio of one process's cost to another's. */
const goals: readonly { of: Name; than: Name; milliseconds?: number; bytes?: number }[] = [
    { of: "plugin", than: "dynamic provider", milliseconds: 0.4, bytes: 0.6 },
    { of: "executable", than: "plugin", milliseconds: 0.5, bytes: 1.5 },
    { of: "executable", than: "dynamic provider" },
];
const pairs = 11;

const bench = join(__dirname, "..", "..");
const [executable] = process.argv.slice(2);

/** The command of each process, as its launcher starts it. */
const commands: ReadonlyMap<Name, readonly string[]> = new Map([
    ["dynamic provider", [process.execPath, require.resolve("@pulumi/pulumi/cmd/dynamic-provider")]],
    ["plugin", [process.execPath, join(bench, "..", "plugin", "pulumi-resource-alicloud-resource-sharing")]],
    ...(executable === undefined ? [] : [["executable", [resolve(executable)]] as const]),
]);

interface Start {
    readonly milliseconds: number;
    /** Resident memory; null if the system does not report it. */
    readonly bytes: number | null;
}

/** Starts a provider process, which is ready once it has printed its port, and ends it. */
async function start([command = "", ...words]: readonly string[], engineAddress: string): Promise<Start> {
    const begin = performance.now();
    const provider: ChildProcess = spawn(command, [...words, engineAddress], {
        cwd: bench,
        stdio: ["ignore", "pipe", "inherit"],
    });
    await once(provider.stdout ?? provider, "data");
    const milliseconds = performance.now() - begin;
    const bytes = residentBytes(provider.pid);
    provider.kill("SIGKILL");
    await once(provider, "exit");
    return { milliseconds, bytes };
}

function residentBytes(processId: number | undefined): number | null {
    try {
        const status = readFileSync(`/proc/${processId}/status`, "latin1");
        const kibibytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
        return kibibytes === undefined ? null : Number(kibibytes) * 1024;
    } catch {
        return null; // not Linux
    }
}

/** Prints a measure of two processes and its ratio. @returns whether the goal is met. */
function report(
    unit: string,
    [of, values]: readonly [Name, number[]],
    [than, others]: readonly [Name, number[]],
    most = Number.POSITIVE_INFINITY,
): boolean {
    const ratio = median(values.map((value, index) => value / (others[index] ?? 0)));
    const both = `${of} ${median(values).toFixed(0)} ${unit}, ${than} ${median(others).toFixed(0)} ${unit}`;
    const goal = most === Number.POSITIVE_INFINITY ? "" : `; the goal is at most ${most}×`;
    console.log(`${both}, ratio ${ratio.toFixed(2)}×${goal}`);
    return ratio <= most;
}

async function main(): Promise<void> {
    // The plugin would end if nobody listened at the engine's address.
    const engine = createServer().listen(0, "127.0.0.1");
    await once(engine, "listening");
    const address = engine.address();
    const engineAddress = `127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
    const starts = new Map<Name, Start[]>();
    for (let round = 0; round < pairs; round++) {
        for (const [name, command] of commands) {
            starts.set(name, [...(starts.get(name) ?? []), await start(command, engineAddress)]);
        }
    }
    engine.close();
    const milliseconds = (name: Name) => (starts.get(name) ?? []).map((one) => one.milliseconds);
    const mebibytes = (name: Name) =>
        (starts.get(name) ?? []).flatMap(({ bytes }) => (bytes === null ? [] : [bytes / 2 ** 20]));
    const areMet = goals
        .filter(({ of }) => starts.has(of))
        .flatMap(({ of, than, ...most }) => [
            report("ms", [of, milliseconds(of)], [than, milliseconds(than)], most.milliseconds),
            ...(mebibytes(of).length === 0
                ? []
                : [report("MiB", [of, mebibytes(of)], [than, mebibytes(than)], most.bytes)]),
        ]);
    process.exit(areMet.includes(false) ? 1 : 0);
}

void main();
