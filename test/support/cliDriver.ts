import type { Account } from "alicloud-resource-sharing-emulator";
import { type CommandResult, ensureGoProgram, ensurePulumi, yamlHost } from "tools";
import type { Properties } from "../../provider/src/resources/properties/propertyTable";
import type { TypeName } from "../../provider/src/resources/resourceTypes";
import type { Declaration, Driver, Outcome } from "./driver";
import { inEmulatorTime } from "./emulatorTime";
import type { AdapterName } from "./project";
import type { Scene } from "./scene";
import type { TestStack } from "./testStack";

/**
 * Runs the real CLI, engine and provider process, in the emulator's time. A program for the plugin is in YAML, which takes a fraction of the time
 * to start of one in JavaScript; a dynamic provider serves no other language than that.
 */
export class CliDriver implements Driver {
    private environment: Record<string, string> = {};

    private constructor(
        private readonly scene: Scene,
        readonly stack: TestStack,
        private readonly adapter: AdapterName,
        private readonly type: TypeName,
    ) {}

    /** @param type of the one resource. Default: a response. */
    static async create(
        scene: Scene,
        adapter: AdapterName,
        type: TypeName = "InvitationResponse",
    ): Promise<CliDriver> {
        if (adapter === "plugin") {
            await ensureGoProgram(yamlHost, await ensurePulumi(() => undefined), () => undefined);
        }
        return new CliDriver(
            scene,
            await scene.stack("", inEmulatorTime(scene.emulator), adapter),
            adapter,
            type,
        );
    }

    become(account: Account): void {
        this.environment = this.scene.environmentOf(account);
    }

    async declare(declaration: Declaration): Promise<void> {
        if (this.adapter === "plugin") {
            await this.stack.declareYaml(declaration === null ? {} : resourcesOf(this.type, declaration));
        } else {
            await this.stack.declare(declaration === null ? "" : programOf(this.type, declaration));
        }
    }

    async preview() {
        const outcome = outcomeOf(await this.stack.stack.preview([], { environment: this.environment }));
        return { ...outcome, changes: !/^Resources:\n\s+\d+ unchanged$/m.test(outcome.output.trim()) };
    }

    async up(): Promise<Outcome> {
        return outcomeOf(await this.stack.stack.up([], { environment: this.environment }));
    }

    async refresh(): Promise<Outcome> {
        return outcomeOf(await this.stack.stack.refresh([], { environment: this.environment }));
    }

    async destroy(): Promise<Outcome> {
        return outcomeOf(await this.stack.stack.destroy([], { environment: this.environment }));
    }

    async outputs() {
        return (await this.stack.resource("answer"))?.outputs;
    }
}

/** In JavaScript. */
function programOf(type: TypeName, declaration: Properties): string {
    const { inputs, options } = split(declaration);
    return `new sharing.${type}("answer", ${JSON.stringify(inputs)}, ${JSON.stringify(options)});`;
}

/** In YAML. */
function resourcesOf(type: TypeName, declaration: Properties): Readonly<Record<string, object>> {
    const { inputs, options } = split(declaration);
    return { answer: { type: `alicloud-resource-sharing:${type}`, properties: inputs, options } };
}

/** Separates a resource's inputs from its options. */
function split({ customTimeouts, ...inputs }: Properties): { inputs: Properties; options: Properties } {
    return { inputs, options: customTimeouts === undefined ? {} : { customTimeouts } };
}

function outcomeOf({ exitCode, output }: CommandResult): Outcome {
    return { succeeded: exitCode === 0, output };
}
