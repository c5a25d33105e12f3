import type { CheckpointResource, CommandResult, Stack } from "tools";
import type { Project } from "./project";

/** A stack with its program; commands that have to succeed fail the test with what the CLI said. */
export class TestStack {
    /** @param project the directory of the program, where it is to be changed. */
    constructor(
        readonly stack: Stack,
        private readonly project?: Project,
    ) {}

    /** Changes the program. */
    async declare(program: string): Promise<void> {
        await this.changeable().write(program);
    }

    /** Changes the program to one in TypeScript, with its own imports. */
    async declareTypeScript(program: string): Promise<void> {
        await this.changeable().writeTypeScript(program);
    }

    /** Changes the program to one in YAML. @param program its parts, such as `resources` */
    async declareYaml(program: Readonly<Record<string, unknown>>): Promise<void> {
        await this.changeable().writeYaml(program);
    }

    /** Changes the program to one in Python. @param values what it finds in `values.json` */
    async declarePython(program: string, values: object): Promise<void> {
        await this.changeable().writePython(program, values);
    }

    /** Runs `pulumi up`, which has to succeed, and gives what it printed. */
    async up(extra: readonly string[] = []): Promise<string> {
        return succeeded(await this.stack.up(extra));
    }

    async preview(extra: readonly string[] = []): Promise<string> {
        return succeeded(await this.stack.preview(extra));
    }

    async refresh(extra: readonly string[] = []): Promise<string> {
        return succeeded(await this.stack.refresh(extra));
    }

    async destroy(extra: readonly string[] = []): Promise<string> {
        return succeeded(await this.stack.destroy(extra));
    }

    /** Takes resources from a file into the state. */
    async import(file: string, extra: readonly string[] = []): Promise<string> {
        const always = ["--yes", "--skip-preview", "--suppress-progress"];
        return succeeded(await this.stack.run(["import", "--file", file, ...always, ...extra]));
    }

    /** What the state has of a resource; undefined where it has none of that name. */
    async resource(name: string): Promise<CheckpointResource | undefined> {
        const { deployment } = await this.stack.export();
        return (deployment.resources ?? []).find(({ urn }) => urn.endsWith(`::${name}`));
    }

    /** The outputs that the state has of a resource that has to be there. */
    async outputsOf(name: string): Promise<Readonly<Record<string, unknown>>> {
        const { outputs } = (await this.resource(name)) ?? {};
        if (outputs === undefined) {
            throw new Error(`The state has no resource ${name}.`);
        }
        return outputs;
    }

    private changeable(): Project {
        if (this.project === undefined) {
            throw new Error("The program of this stack cannot be changed.");
        }
        return this.project;
    }
}

function succeeded(result: CommandResult): string {
    if (result.exitCode !== 0) {
        throw new Error(`The command ended with exit status ${result.exitCode}:\n${result.output}`);
    }
    return result.output;
}

/** What a command printed that had to fail. */
export function failed(result: CommandResult): string {
    if (result.exitCode === 0) {
        throw new Error(`The command succeeded, but should not have:\n${result.output}`);
    }
    return result.output;
}
