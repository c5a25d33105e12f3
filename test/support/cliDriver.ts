import type { Account } from "alicloud-resource-sharing-emulator";
import type { CommandResult } from "tools";
import type { TypeName } from "../../provider/src/resources/types";
import type { Declaration, Driver, Outcome } from "./driver";
import type { AdapterName } from "./project";
import type { Scene } from "./scene";
import type { TestStack } from "./testStack";

/** Runs the real CLI, engine and provider process. */
export class CliDriver implements Driver {
    private environment: Record<string, string> = {};

    private constructor(
        private readonly scene: Scene,
        readonly stack: TestStack,
        private readonly type: TypeName,
    ) {}

    /** @param type of the one resource. Default: a response. */
    static async create(
        scene: Scene,
        adapter: AdapterName,
        type: TypeName = "InvitationResponse",
    ): Promise<CliDriver> {
        return new CliDriver(scene, await scene.stack("", {}, adapter), type);
    }

    become(account: Account): void {
        this.environment = this.scene.environmentOf(account);
    }

    async declare(declaration: Declaration): Promise<void> {
        await this.stack.declare(declaration === null ? "" : programOf(this.type, declaration));
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

function programOf(type: TypeName, { customTimeouts, ...inputs }: Readonly<Record<string, unknown>>): string {
    const options = customTimeouts === undefined ? {} : { customTimeouts };
    return `new sharing.${type}("answer", ${JSON.stringify(inputs)}, ${JSON.stringify(options)});`;
}

function outcomeOf({ exitCode, output }: CommandResult): Outcome {
    return { succeeded: exitCode === 0, output };
}
