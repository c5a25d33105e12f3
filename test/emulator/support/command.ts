import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const mainFile = join(__dirname, "../../../emulator/dist/main.js");

/** A process that runs the emulator's command. */
export interface Running {
    readonly process: ChildProcess;
    /** What it has written so far. */
    output(): string;
    /** Waits until it has written something. */
    until(pattern: RegExp): Promise<RegExpExecArray>;
    /** Waits until it has ended. */
    ended: Promise<number | null>;
}

let directory: string;
const started: Running[] = [];

/** Gives each test of a file a temporary directory, and ends what it has started. */
export function useCommand(): void {
    beforeEach(() => {
        directory = mkdtempSync(join(tmpdir(), "emulator-"));
    });
    afterEach(async () => {
        for (const { process: child, ended } of started.splice(0)) {
            child.kill("SIGKILL");
            await ended;
        }
        rmSync(directory, { recursive: true });
    });
}

/** The path of a file in the test's temporary directory. */
export function temporaryFile(name: string): string {
    return join(directory, name);
}

export function run(...args: string[]): Running {
    const child = spawn(process.execPath, [mainFile, ...args], { stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const listeners = new Set<() => void>();
    for (const stream of [child.stdout, child.stderr]) {
        stream.on("data", (chunk) => {
            output += chunk;
            listeners.forEach((listener) => void listener());
        });
    }
    const ended = new Promise<number | null>((resolve) => void child.once("close", resolve));
    const until = (pattern: RegExp) =>
        new Promise<RegExpExecArray>((resolve, reject) => {
            const look = () => {
                const found = pattern.exec(output);
                if (found !== null) {
                    listeners.delete(look);
                    resolve(found);
                }
            };
            listeners.add(look);
            look();
            void ended.then(() => reject(new Error(`it ended without ${pattern}:\n${output}`)));
        });
    const running = { process: child, output: () => output, until, ended };
    started.push(running);
    return running;
}

/** The environment that the command prints for an account. */
export function environment(output: string, account: string): Record<string, string> {
    const section = output.split("\n\n").find((part) => part.startsWith(`# ${account}`)) ?? "";
    return Object.fromEntries(
        [...section.matchAll(/^export (\w+)=(.*)$/gm)].map(([, name = "", value = ""]) => [name, value]),
    );
}

/** How to call the emulator as the account of an environment. */
export function caller(env: Record<string, string>) {
    return {
        url: env.ALIBABA_CLOUD_ENDPOINT_RESOURCESHARING ?? "",
        accessKeyId: env.ALIBABA_CLOUD_ACCESS_KEY_ID ?? "",
        accessKeySecret: env.ALIBABA_CLOUD_ACCESS_KEY_SECRET ?? "",
    };
}
