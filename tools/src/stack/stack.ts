import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isObject } from "../json";
import type { PulumiInstallation } from "../pulumi-cli/installation";
import { type Checkpoint, parseCheckpointFile } from "./checkpoint";
import { type CommandOptions, type CommandResult, type RunningCommand, startCommand } from "./command";
import { type ControlDirectory, createControlDirectory } from "./controlDirectory";
import { initialize } from "./initialization";
import { homeDirectories, isolatedEnvironment } from "./isolatedEnvironment";

/** Options for creating a stack. */
export interface StackOptions {
    readonly pulumi: PulumiInstallation;
    /** The directory that contains Pulumi.yaml. Nothing is written to it. */
    readonly projectDirectory: string;
    /** The stack's name; default: "local". */
    readonly name?: string;
    /** Variables added to the isolated environment of every command, which they override, but for the backend; default: none. */
    readonly environment?: Readonly<Record<string, string>>;
    /** As `pulumi stack init --secrets-provider` takes it; default: a passphrase, whose key takes each command 0.2 s of CPU time. */
    readonly secretsProvider?: string;
    /** A home directory to share with other stacks, which `dispose` keeps; default: a temporary one. */
    readonly home?: string;
}

/** The commands that have a `--config-file` option. They run in the project, all others in the control directory. */
const projectCommands = new Set(["config", "destroy", "import", "preview", "refresh", "up"]);

/** A stack in a local file backend, operated by a CLI that inherits no accounts, settings or proxy. */
export class Stack {
    private readonly commands: RunningCommand[] = [];

    private constructor(
        readonly name: string,
        /** The environment of every command, without the command's own additions. */
        readonly environment: Readonly<Record<string, string>>,
        private readonly options: StackOptions,
        private readonly control: ControlDirectory,
        private readonly home: { readonly directory: string; readonly isTemporary: boolean },
    ) {}

    /**
     * Creates a file backend and an empty stack in it. Stacks that share a home are created one after another.
     * @throws Error if the CLI cannot create the stack
     */
    static async create(options: StackOptions): Promise<Stack> {
        const name = options.name ?? "local";
        const isTemporary = options.home === undefined;
        const home = options.home ?? (await mkdtemp(join(tmpdir(), "pulumi-stack-")));
        const directories = homeDirectories(home);
        for (const directory of Object.values(directories)) {
            await mkdir(directory, { recursive: true });
        }
        const control = await createControlDirectory(home, options.projectDirectory, name);
        const environment = isolatedEnvironment(options.pulumi, home, options.environment);
        const stack = new Stack(name, environment, options, control, { directory: home, isTemporary });
        const { secretsProvider = "passphrase" } = options;
        const init = () =>
            stack.runOrThrow(["stack", "init", "--no-select", `--secrets-provider=${secretsProvider}`]);
        const passphrase = environment.PULUMI_CONFIG_PASSPHRASE ?? "";
        const names = [options.pulumi.command, control.projectName, name];
        const key = [...names, secretsProvider, passphrase].join("\n");
        try {
            const isFirst = (await readdir(directories.backend)).length === 0;
            await (isFirst ? initialize(key, home, [directories.backend, control.directory], init) : init());
        } catch (error) {
            await stack.dispose();
            throw error;
        }
        return stack;
    }

    /**
     * Sets configuration values.
     * @param values by key; a key without a namespace, such as "size", belongs to the project
     */
    async setConfig(values: Readonly<Record<string, string | { readonly secret: string }>>): Promise<void> {
        const settings = Object.entries(values).map(([key, value]) =>
            typeof value === "string" ? `--plaintext=${key}=${value}` : `--secret=${key}=${value.secret}`,
        );
        await this.runOrThrow(["config", "set-all", ...settings]);
    }

    /** Starts a command on this stack, for example `["up", "--yes"]`, without waiting for it. */
    spawn(commandArguments: readonly string[], options: CommandOptions = {}): RunningCommand {
        const [command = "", ...rest] = commandArguments;
        const inProject = projectCommands.has(command);
        const stackOptions = [
            "--stack",
            this.name,
            ...(inProject ? ["--config-file", this.control.configFile] : []),
        ];
        const quiet = ["--non-interactive", "--color", "never"];
        const running = startCommand(
            this.options.pulumi.command,
            [command, ...rest, ...stackOptions, ...quiet],
            {
                ...options,
                environment: { ...this.environment, ...options.environment },
                directory: inProject ? this.options.projectDirectory : this.control.directory,
            },
        );
        this.commands.push(running);
        return running;
    }

    /** Runs a command on this stack and waits for it. A command that fails is a result, not an error. */
    run(commandArguments: readonly string[], options?: CommandOptions): Promise<CommandResult> {
        return this.spawn(commandArguments, options).result;
    }

    /** Runs `pulumi up` without a preview. @param extra further options of the command */
    up(extra: readonly string[] = [], options?: CommandOptions): Promise<CommandResult> {
        return this.run(["up", "--yes", "--skip-preview", "--suppress-progress", ...extra], options);
    }

    /** Runs `pulumi preview`. @param extra further options of the command */
    preview(extra: readonly string[] = [], options?: CommandOptions): Promise<CommandResult> {
        return this.run(["preview", "--suppress-progress", ...extra], options);
    }

    /** Runs `pulumi refresh` without a preview. @param extra further options of the command */
    refresh(extra: readonly string[] = [], options?: CommandOptions): Promise<CommandResult> {
        return this.run(["refresh", "--yes", "--skip-preview", "--suppress-progress", ...extra], options);
    }

    /** Runs `pulumi destroy` without a preview. @param extra further options of the command */
    destroy(extra: readonly string[] = [], options?: CommandOptions): Promise<CommandResult> {
        return this.run(["destroy", "--yes", "--skip-preview", "--suppress-progress", ...extra], options);
    }

    /** The stack's outputs, with secrets in plain text. */
    async outputs(): Promise<Record<string, unknown>> {
        const { stdout } = await this.runOrThrow(["stack", "output", "--json", "--show-secrets"]);
        const outputs: unknown = JSON.parse(stdout);
        if (!isObject(outputs)) {
            throw new Error("pulumi stack output did not print a JSON object.");
        }
        return outputs;
    }

    /** The stack's state, with secrets encrypted. It is read from the backend: starting the CLI takes longer. */
    async export(): Promise<Checkpoint> {
        const { backend } = homeDirectories(this.home.directory);
        const file = join(backend, ".pulumi", "stacks", this.control.projectName, `${this.name}.json`);
        return parseCheckpointFile(await readFile(file, "utf8"));
    }

    /** Replaces the stack's state. */
    async import(checkpoint: Checkpoint): Promise<void> {
        const file = join(this.control.directory, "checkpoint.json");
        await writeFile(file, JSON.stringify(checkpoint));
        await this.runOrThrow(["stack", "import", "--file", file]);
    }

    /** Kills running commands, and the plugins that killed commands left behind, and removes a temporary home. */
    async dispose(): Promise<void> {
        await Promise.all(this.commands.map((command) => command.end()));
        if (this.home.isTemporary) {
            await rm(this.home.directory, { recursive: true, force: true, maxRetries: 3 });
        }
    }

    private async runOrThrow(commandArguments: readonly string[]): Promise<CommandResult> {
        const result = await this.run(commandArguments);
        if (result.exitCode !== 0) {
            const command = commandArguments.slice(0, 2).join(" ");
            throw new Error(`pulumi ${command} failed: ${result.output.trim()}`);
        }
        return result;
    }
}
