import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, delimiter, join, relative } from "node:path";
import { ensurePulumi, isolatedEnvironment } from "tools";
import { homeDirectories } from "../../../tools/src/stack/isolatedEnvironment";
import { type Packed, pack, repository } from "../../support/installation";
import { withoutNpm } from "../../support/withoutNpm";

/** The stand-in for the plugin of @pulumi/alicloud, which the engine finds by PATH. */
const alicloud = join(repository, "test/support/alicloud");
const standIns = join(__dirname, "bin");

/** What a clone does not have: what was installed, and what others may be writing meanwhile. */
const notCloned = new Set(["node_modules", ".git", "results"]);

/** Nor what is made for a release, which is large. */
const madeForRelease = new Set(["release", "plugin/archives", "plugin/sdks"]);

/** Somebody who follows a page, with the packed packages, a clone, and a home of their own. */
export class Reader {
    private readonly terminals: Terminal[] = [];

    private constructor(
        private readonly directory: string,
        private readonly packed: readonly Packed[],
        private readonly environment: Readonly<Record<string, string>>,
    ) {}

    /** @param variables of every terminal */
    static async create(variables: Readonly<Record<string, string>>): Promise<Reader> {
        const directory = await mkdtemp(join(tmpdir(), "resource-sharing-reader-"));
        const home = join(directory, "home");
        for (const needed of Object.values(homeDirectories(home))) {
            await mkdir(needed, { recursive: true });
        }
        const tarballs = join(directory, "tarballs");
        const packed = [await pack("provider"), await pack("emulator")];
        for (const { tarball } of packed) {
            await cp(tarball, join(tarballs, basename(tarball)));
        }
        const environment = isolatedEnvironment(await ensurePulumi(() => undefined), home, {
            // Nobody is there to confirm.
            PULUMI_SKIP_CONFIRMATIONS: "true",
            RESOURCE_SHARING_TARBALLS: tarballs,
            // What is not installed fails, instead of being looked for elsewhere.
            npm_config_offline: "true",
            ALICLOUD_STAND_IN_PAUSES: "0.02",
            ...variables,
        });
        const Path = [standIns, alicloud, ...withoutNpm(environment.PATH)].join(delimiter);
        return new Reader(directory, packed, { ...environment, PATH: Path });
    }

    /** A clone of the repository in which `npm install && npm run build` was run. */
    async clone(): Promise<string> {
        const clone = join(this.directory, "clone");
        await cp(repository, clone, {
            recursive: true,
            // So that a build has nothing to do.
            preserveTimestamps: true,
            verbatimSymlinks: true,
            filter: (source) =>
                source === repository ||
                !(notCloned.has(basename(source)) || madeForRelease.has(relative(repository, source))),
        });
        await this.terminal(clone).run("npm install");
        return clone;
    }

    /** What `pulumi new typescript` makes, before anything is installed. */
    async project(name: string): Promise<string> {
        const project = join(this.directory, name);
        await mkdir(project);
        await writeFile(join(project, "Pulumi.yaml"), `name: ${name}\nruntime: nodejs\n`);
        await writeFile(
            join(project, "package.json"),
            JSON.stringify({ name, main: "index.ts", private: true }),
        );
        const compilerOptions = {
            strict: true,
            target: "es2020",
            module: "nodenext",
            moduleResolution: "nodenext",
        };
        await writeFile(
            join(project, "tsconfig.json"),
            JSON.stringify({ compilerOptions, files: ["index.ts"] }),
        );
        return project;
    }

    terminal(directory: string): Terminal {
        const state = join(this.directory, `terminal-${this.terminals.length}`);
        const terminal = new Terminal(directory, state, this.environment);
        this.terminals.push(terminal);
        return terminal;
    }

    async leave(): Promise<void> {
        for (const terminal of this.terminals) {
            await terminal.close();
        }
        for (const directory of [this.directory, ...this.packed.map((one) => one.directory)]) {
            await rm(directory, { recursive: true, force: true });
        }
    }
}

/** A shell that keeps what is exported from one block of commands to the next. */
export class Terminal {
    private readonly children: ChildProcess[] = [];

    /** @param state the file that keeps the variables */
    constructor(
        private readonly directory: string,
        private readonly state: string,
        private readonly environment: Readonly<Record<string, string>>,
    ) {}

    /** Runs commands as they stand, until one fails, and gives what they printed. @throws Error with that if one failed */
    run(shell: string): Promise<string> {
        return this.start(shell).ended;
    }

    /** Starts commands as they stand. @returns what they print until then, and once they have ended */
    start(shell: string): {
        readonly printed: (pattern: RegExp) => Promise<string>;
        readonly ended: Promise<string>;
    } {
        const script = `[ ! -f "$0" ] || . "$0"\nset -e\n${shell}\nexport -p > "$0"`;
        const child = spawn("bash", ["-c", script, this.state], {
            cwd: this.directory,
            env: this.environment,
            stdio: ["ignore", "pipe", "pipe"],
            detached: true,
        });
        this.children.push(child);
        let output = "";
        for (const stream of [child.stdout, child.stderr]) {
            stream.setEncoding("utf8").on("data", (text: string) => {
                output += text;
            });
        }
        const ended = once(child, "close").then(([exitCode]) => {
            if (exitCode !== 0) {
                throw new Error(`The commands ended with exit status ${exitCode}:\n${shell}\n${output}`);
            }
            return output;
        });
        // Whoever waits for it is told; what is ended by `close` is not waited for.
        ended.catch(() => undefined);
        const printed = async (pattern: RegExp) => {
            while (!pattern.test(output)) {
                await Promise.race([
                    once(child.stdout, "data"),
                    ended.then(() => Promise.reject(new Error(output))),
                ]);
            }
            return output;
        };
        return { printed, ended };
    }

    /** Ends whatever still runs. */
    async close(): Promise<void> {
        for (const child of this.children) {
            if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
                process.kill(-child.pid, "SIGTERM");
                await once(child, "close");
            }
        }
    }
}
