/**
 * `npm run bench:start`: how long the plugin's process takes to print its port, and how much memory it has then, beside
 * the engine's dynamic provider process. Exits with status 1 if a goal is missed.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { median } from "./figures/median";

/** The most that the plugin may take of what the dynamic provider process takes. */
const goals = { milliseconds: 0.4, bytes: 0.6 };
const pairs = 11;

const bench = join(__dirname, "..", "..");

/** The commands that run in one process each, as their launchers start them. */
const programs = {
    dynamic: [require.resolve("@pulumi/pulumi/cmd/dynamic-provider")],
    plugin: [join(bench, "..", "plugin", "pulumi-resource-alicloud-resource-sharing")],
};

interface Start {
    readonly milliseconds: number;
    /** Resident memory; null if the system does not report it. */
    readonly bytes: number | null;
}

/** Starts a provider process, which is ready once it has printed its port, and ends it. */
async function start(program: readonly string[], engineAddress: string): Promise<Start> {
    const begin = performance.now();
    const provider: ChildProcess = spawn(process.execPath, [...program, engineAddress], {
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

/** Prints a measure and its ratio, and says whether the goal is met. */
function report(title: string, dynamic: number[], plugin: number[], most: number, unit: string): boolean {
    if (dynamic.length === 0) {
        console.log(`${title}: not reported by this system`);
        return true;
    }
    const ratio = median(plugin.map((value, index) => value / (dynamic[index] ?? 0)));
    const values = `${median(plugin).toFixed(0)} ${unit}, dynamic provider ${median(dynamic).toFixed(0)} ${unit}`;
    console.log(`${title}: ${values}, ratio ${ratio.toFixed(2)}×; the goal is at most ${most}×`);
    return ratio <= most;
}

async function main(): Promise<void> {
    // Something has to listen at the engine's address: the plugin ends where nobody does.
    const engine = createServer().listen(0, "127.0.0.1");
    await once(engine, "listening");
    const address = engine.address();
    const engineAddress = `127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
    const starts: Record<keyof typeof programs, Start[]> = { dynamic: [], plugin: [] };
    for (let pair = 0; pair < pairs; pair++) {
        starts.dynamic.push(await start(programs.dynamic, engineAddress));
        starts.plugin.push(await start(programs.plugin, engineAddress));
    }
    engine.close();
    const milliseconds = (name: keyof typeof programs) => starts[name].map((one) => one.milliseconds);
    const mebibytes = (name: keyof typeof programs) =>
        starts[name].flatMap(({ bytes }) => (bytes === null ? [] : [bytes / 2 ** 20]));
    const isMet = [
        report("start ", milliseconds("dynamic"), milliseconds("plugin"), goals.milliseconds, "ms"),
        report("memory", mebibytes("dynamic"), mebibytes("plugin"), goals.bytes, "MiB"),
    ];
    process.exit(isMet.includes(false) ? 1 : 0);
}

void main();
