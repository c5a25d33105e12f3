import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Account } from "alicloud-resource-sharing-emulator";
import type { TypeName } from "../../../provider/src/adapters/engine/typeTokens";
import type { Properties } from "../../../provider/src/schema/propertyTable";
import type { Declaration } from "../driver";
import type { AdapterName } from "../project";
import { region } from "../scene";
import { type TemporaryStack, temporaryStack } from "../temporaryStack";
import { waitsDecidedAt } from "../waitsDecidedAt";
import type { CommandName, Round } from "./barrier";
import { reportsIn } from "./engineEvents";
import type { ServicesByKey } from "./servicesByKey";

/** One of a stack's resources: its type, what the program declares of it, and whose keys its profile has. */
export interface Member {
    readonly type: TypeName;
    declaration: Declaration;
    account: Account;
}

/** All resources at once: none waits for another's wait. */
const parallel = "--parallel=100";

/** One resource that fails, as it is meant to, does not keep the engine from the others; a refresh gets to all by itself. */
const options: Readonly<Record<CommandName, readonly string[]>> = {
    preview: [],
    up: ["--continue-on-error"],
    refresh: [],
    destroy: ["--continue-on-error"],
};

/**
 * A stack whose resources know nothing of each other: each has a profile of its own, of the same name, and so an account.
 * Its program is in JavaScript for both adapters: one in YAML deletes nothing once a resource has failed.
 */
export class SharedStack {
    private commands = 0;

    private constructor(
        private readonly members: ReadonlyMap<string, Member>,
        private readonly directory: string,
        private readonly temporary: TemporaryStack,
    ) {}

    /**
     * @param members the resources, by their names; they may be changed between commands
     * @param services of all accounts, and their time
     */
    static async open(
        adapter: AdapterName,
        members: ReadonlyMap<string, Member>,
        { url, waitsUrl }: ServicesByKey,
    ): Promise<SharedStack> {
        const directory = await mkdtemp(join(tmpdir(), "resource-sharing-shared-"));
        const environment = {
            ALIBABA_CLOUD_CREDENTIALS_FILE: join(directory, "config.json"),
            ALIBABA_CLOUD_REGION: region,
            ALIBABA_CLOUD_ENDPOINT_RESOURCESHARING: url,
            ALIBABA_CLOUD_ENDPOINT_STS: url,
            ...waitsDecidedAt(waitsUrl),
            // Only so does the CLI have an option to log its events.
            PULUMI_DEBUG_COMMANDS: "true",
        };
        const temporary = await temporaryStack("", environment, adapter);
        return new SharedStack(members, directory, temporary);
    }

    /** Runs a command on some of the resources, in the accounts that they have now. */
    async run(command: CommandName, names: readonly string[]): Promise<Round> {
        await this.writeProfiles();
        await this.writeProgram();
        this.commands += 1;
        const log = join(this.directory, `events-${this.commands}.json`);
        const { stack } = this.temporary.stack;
        const targets = names.map((name) => `--target=**::${name}`);
        const { exitCode, output } = await stack[command]([
            ...options[command],
            parallel,
            `--event-log=${log}`,
            ...targets,
        ]);
        // There is none of a command that ended before it began.
        const events = await readFile(log, "utf8").catch(() => "");
        return { reports: reportsIn(events, names, exitCode === 0), output };
    }

    async outputsOf(name: string): Promise<Properties | undefined> {
        return (await this.temporary.stack.resource(name))?.outputs;
    }

    async close(): Promise<void> {
        await this.temporary.remove();
        await rm(this.directory, { recursive: true, force: true });
    }

    private async writeProfiles(): Promise<void> {
        const profiles = [...this.members].map(([name, { account }]) => ({
            name,
            mode: "AK",
            access_key_id: account.accessKeyId,
            access_key_secret: account.accessKeySecret,
        }));
        await writeFile(join(this.directory, "config.json"), JSON.stringify({ profiles }));
    }

    private async writeProgram(): Promise<void> {
        const statements = [...this.members].map(([name, { type, declaration }]) =>
            declaration === null ? "" : statementOf(name, type, { ...declaration, profile: name }),
        );
        await this.temporary.stack.declare(statements.join(""));
    }
}

function statementOf(
    name: string,
    type: TypeName,
    { customTimeouts, ignoreChanges, ...inputs }: Properties,
): string {
    const options = { customTimeouts, ignoreChanges };
    return `new sharing.${type}("${name}", ${JSON.stringify(inputs)}, ${JSON.stringify(options)});\n`;
}
