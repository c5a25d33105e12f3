import { join } from "node:path";
import { type PulumiInstallation, Stack } from "tools";
import { Service } from "../service/service";
import type { Subject } from "../subject";
import { ProviderMemory } from "./providerMemory";
import type { Sample } from "./sample";
import { type Command, commands, type Scenario } from "./scenario";
import { summarise } from "./summarise";

/** The directory of Pulumi.yaml. */
const projectDirectory = join(__dirname, "..", "..", "..");

/** A subject with a service and a stack of its own, for one round of a scenario. */
export class Contestant {
    private constructor(
        readonly subject: Subject,
        private readonly scenario: Scenario,
        private readonly service: Service,
        private readonly stack: Stack,
        private readonly signal: AbortSignal,
    ) {}

    static async enter(
        subject: Subject,
        scenario: Scenario,
        pulumi: PulumiInstallation,
        signal: AbortSignal,
    ): Promise<Contestant> {
        const { size, old, resourcesPerShare, rateLimits } = scenario;
        const service = await Service.start({ pending: size, old, resourcesPerShare, rateLimits });
        try {
            const stack = await Stack.create({
                pulumi,
                projectDirectory,
                environment: {
                    ...service.ready.environment,
                    BENCH_SUBJECT: subject,
                    BENCH_SHARES: service.ready.shares.join(","),
                    BENCH_SHARED_RESOURCES: String(resourcesPerShare),
                },
            });
            return new Contestant(subject, scenario, service, stack, signal);
        } catch (error) {
            await service.close();
            throw error;
        }
    }

    /** Runs a command, which has to succeed. */
    async measure(command: Command, round: number, repetition: number): Promise<Sample> {
        this.signal.throwIfAborted();
        await this.service.takeCalls();
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
            ...summarise(await this.service.takeCalls()),
        };
    }

    async leave(): Promise<void> {
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
