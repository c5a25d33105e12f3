import { join } from "node:path";
import { type PulumiInstallation, Stack } from "tools";
import { Service } from "../service/service";
import type { Subject } from "../subject";
import { type Command, commands } from "./command";
import { ProviderMemory } from "./providerMemory";
import type { Sample } from "./sample";
import type { Scenario } from "./scenario";

/** The directory that contains Pulumi.yaml. */
const projectDirectory = join(__dirname, "..", "..", "..");

/** A stack of one subject and a service of its own, for one round of a scenario. */
export class TestBed {
    private constructor(
        readonly subject: Subject,
        private readonly scenario: Scenario,
        private readonly service: Service,
        private readonly stack: Stack,
        private readonly signal: AbortSignal,
    ) {}

    /** Starts the service and creates the stack, without deploying it. */
    static async create(
        subject: Subject,
        scenario: Scenario,
        pulumi: PulumiInstallation,
        signal: AbortSignal,
    ): Promise<TestBed> {
        const { size, manyAccounts } = scenario;
        const service = await Service.start({ pending: size, manyAccounts });
        try {
            const stack = await Stack.create({
                pulumi,
                projectDirectory,
                environment: {
                    ...service.ready.environment,
                    BENCH_SUBJECT: subject,
                    BENCH_SHARES: service.ready.shares.join(","),
                    BENCH_ACCOUNTS: service.ready.accounts.join(","),
                },
            });
            return new TestBed(subject, scenario, service, stack, signal);
        } catch (error) {
            await service.close();
            throw error;
        }
    }

    /**
     * Runs a command and measures it.
     * @throws Error if the command fails
     */
    async measure(command: Command, round: number, repetition: number): Promise<Sample> {
        this.signal.throwIfAborted();
        const memory = new ProviderMemory(this.stack.environment.PULUMI_HOME ?? "");
        const start = performance.now();
        const result = await this.stack
            .run([...commands[command], "--suppress-progress"], { signal: this.signal })
            .finally(() => memory.stop());
        const milliseconds = performance.now() - start;
        this.signal.throwIfAborted();
        if (result.exitCode !== 0) {
            throw new Error(`${this.subject}: ${command} failed:\n${result.output.slice(-4_000)}`);
        }
        return {
            scenario: this.scenario.name,
            size: this.scenario.size,
            round,
            repetition,
            subject: this.subject,
            command,
            milliseconds,
            peakBytes: memory.stop(),
            stateBytes: command === "up" && round === 0 ? await this.stateBytes() : null,
        };
    }

    /** Removes the stack and stops the service. */
    async dispose(): Promise<void> {
        await this.stack.dispose();
        await this.service.close();
    }

    private async stateBytes(): Promise<number> {
        const { deployment } = await this.stack.export();
        const responses = (deployment.resources ?? []).filter(({ urn }) => urn.includes("::response-"));
        const bytes = responses.reduce((sum, resource) => sum + JSON.stringify(resource).length, 0);
        return bytes / responses.length;
    }
}
