import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isObject } from "../json";
import type { PulumiInstallation } from "../pulumi-cli/installation";
import { type Checkpoint, parseCheckpoint } from "./checkpoint";
import { type CommandOptions, type CommandResult, type RunningCommand, startCommand } from "./command";
import { type ControlDirectory, createControlDirectory } from "./controlDirectory";
import { homeDirectories, isolatedEnvironment } from "./isolatedEnvironment";

export interface StackOptions {
    readonly pulumi: PulumiInstallation;
    /** The directory of Pulumi.yaml. Nothing is written there. */
    readonly projectDirectory: string;
    /** Default: "local". */
    readonly name?: string;
    /** Added to the isolated environment of every command. */
    readonly environment?: Readonly<Record<string, string>>;
    /** A directory that stacks share and that outlives them; default: a temporary one of this stack's own. */
    readonly home?: string;
}

/** The commands that take `--config-file`. They run in the project, the others in the control directory. */
const PROJECT_COMMANDS = new Set(["config", "destroy", "import", "preview", "refresh", "up"]);

/** A stack in a file backend of its own, driven by a CLI that knows nothing of our environment. */
export class Stack {
    readonly #commands: RunningCommand[] = [];

    private constructor(
        readonly name: string,
        /** What every command of this stack runs with. */
        readonly environment: Readonly<Record<string, string>>,
        private readonly options: StackOptions,
        private readonly control: ControlDirectory,
        private readonly temporaryHome: string | undefined,
    ) {}

    /** Makes a home, a file backend in it, and an empty stack. */
    static async create(options: StackOptions): Promise<Stack> {
        const name = options.name ?? "local";
        const temporaryHome =
            options.home === undefined ? await mkdtemp(join(tmpdir(), "pulumi-stack-")) : undefined;
        const home = options.home ?? temporaryHome ?? "";
        for (const directory of Object.values(homeDirectories(home))) {
            await mkdir(directory, { recursive: true });
        }
        const control = await createControlDirectory(home, options.projectDirectory, name);
        const environment = isolatedEnvironment(options.pulumi, home, options.environment);
        const stack = new Stack(name, environment, options, control, temporaryHome);
        try {
            await stack.#mustRun(["stack", "init", "--no-select"]);
        } catch (error) {
            await stack.dispose();
            throw error;
        }
        return stack;
    }

    /** Sets configuration values, in one command. A key without a colon belongs to the project. */
    async setConfig(values: Readonly<Record<string, string | { readonly secret: string }>>): Promise<void> {
        const settings = Object.entries(values).map(([key, value]) =>
            typeof value === "string" ? `--plaintext=${key}=${value}` : `--secret=${key}=${value.secret}`,
        );
        await this.#mustRun(["config", "set-all", ...settings]);
    }

    /** Starts a command on this stack, such as `["up", "--yes"]`, and does not wait for it. */
    spawn(commandArguments: readonly string[], options: CommandOptions = {}): RunningCommand {
        const [command = "", ...rest] = commandArguments;
        const inProject = PROJECT_COMMANDS.has(command);
        const own = ["--stack", this.name, ...(inProject ? ["--config-file", this.control.configFile] : [])];
        const quiet = ["--non-interactive", "--color", "never"];
        const running = startCommand(this.options.pulumi.command, [command, ...rest, ...own, ...quiet], {
            ...options,
            environment: { ...this.environment, ...options.environment },
            directory: inProject ? this.options.projectDirectory : this.control.directory,
        });
        this.#commands.push(running);
        return running;
    }

    /** Runs a command on this stack to its end. */
    run(commandArguments: readonly string[], options?: CommandOptions): Promise<CommandResult> {
        return this.spawn(commandArguments, options).result;
    }

    up(extra: readonly string[] = [], options?: CommandOptions): Promise<CommandResult> {
        return this.run(["up", "--yes", "--skip-preview", "--suppress-progress", ...extra], options);
    }

    preview(extra: readonly string[] = [], options?: CommandOptions): Promise<CommandResult> {
        return this.run(["preview", "--suppress-progress", ...extra], options);
    }

    refresh(extra: readonly string[] = [], options?: CommandOptions): Promise<CommandResult> {
        return this.run(["refresh", "--yes", "--skip-preview", "--suppress-progress", ...extra], options);
    }

    destroy(extra: readonly string[] = [], options?: CommandOptions): Promise<CommandResult> {
        return this.run(["destroy", "--yes", "--skip-preview", "--suppress-progress", ...extra], options);
    }

    /** The stack's outputs, secrets in plain text. */
    async outputs(): Promise<Record<string, unknown>> {
        const { stdout } = await this.#mustRun(["stack", "output", "--json", "--show-secrets"]);
        const outputs: unknown = JSON.parse(stdout);
        if (!isObject(outputs)) {
            throw new Error("pulumi stack output printed something that is not an object.");
        }
        return outputs;
    }

    /** The stack's state, secrets encrypted. */
    async export(): Promise<Checkpoint> {
        return parseCheckpoint((await this.#mustRun(["stack", "export"])).stdout);
    }

    /** Replaces the stack's state. */
    async import(checkpoint: Checkpoint): Promise<void> {
        const file = join(this.control.directory, "checkpoint.json");
        await writeFile(file, JSON.stringify(checkpoint));
        await this.#mustRun(["stack", "import", "--file", file]);
    }

    /** Ends what still runs, plugins of killed commands included, and removes the temporary home. */
    async dispose(): Promise<void> {
        await Promise.all(this.#commands.map((command) => command.end()));
        if (this.temporaryHome !== undefined) {
            await rm(this.temporaryHome, { recursive: true, force: true, maxRetries: 3 });
        }
    }

    async #mustRun(commandArguments: readonly string[]): Promise<CommandResult> {
        const result = await this.run(commandArguments);
        if (result.exitCode !== 0) {
            const command = commandArguments.slice(0, 2).join(" ");
            throw new Error(`pulumi ${command} failed: ${result.output.trim()}`);
        }
        return result;
    }
}
