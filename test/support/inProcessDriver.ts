import type { Account } from "alicloud-resource-sharing-emulator";
import { type AccountSource, createAccount } from "../../provider/src/account/account";
import { readSettings } from "../../provider/src/account/settings";
import type { Clock } from "../../provider/src/api/clock";
import { ReportedError } from "../../provider/src/api/reportedError";
import { httpTransport, type Transport } from "../../provider/src/api/transport";
import { check } from "../../provider/src/lifecycle/check";
import { create } from "../../provider/src/lifecycle/create";
import { deleteResponse } from "../../provider/src/lifecycle/delete";
import { diff } from "../../provider/src/lifecycle/diff";
import { PartialError } from "../../provider/src/lifecycle/engineError";
import type { Properties } from "../../provider/src/lifecycle/inputs";
import { read } from "../../provider/src/lifecycle/read";
import { update } from "../../provider/src/lifecycle/update";
import type { Declaration, Driver, Outcome } from "./driver";
import type { Scene } from "./scene";

/** What the engine records of a resource. */
interface Recorded {
    readonly id: string;
    readonly inputs: Properties;
    readonly outputs: Properties;
    /** The last operation failed; the engine updates even where no input has changed. */
    readonly failed: boolean;
}

/**
 * Calls the provider as the engine does, in this process and in the emulator's time: a wait takes no time at all.
 * It stands in for the engine only where a scenario is repeated hundreds of times; the CLI proves each one.
 */
export class InProcessDriver implements Driver {
    private declaration: Properties | null = null;
    private recorded: Recorded | undefined;

    private account: AccountSource;

    constructor(
        private readonly scene: Scene,
        private readonly clock: Clock,
        private readonly transport: Transport = httpTransport(),
    ) {
        this.account = this.accountOf(scene.receiver);
    }

    become(account: Account): void {
        this.account = this.accountOf(account);
    }

    private accountOf(account: Account): AccountSource {
        const environment = this.scene.environmentOf(account);
        const settings = readSettings(() => undefined, environment);
        const created = createAccount(settings, this.transport, this.clock);
        return async () => created;
    }

    async declare(declaration: Declaration): Promise<void> {
        this.declaration = declaration;
    }

    async preview() {
        let changes = false;
        const outcome = await outcomeOf(async () => {
            changes = (await this.plan()).kind !== "same";
        });
        return { ...outcome, changes };
    }

    up(): Promise<Outcome> {
        return outcomeOf(async () => {
            const plan = await this.plan();
            if (plan.kind === "delete") {
                await this.remove();
            } else if (plan.kind === "replace") {
                if (plan.deleteFirst) {
                    await this.remove();
                    await this.create(plan.inputs);
                } else {
                    const old = this.recorded;
                    await this.create(plan.inputs);
                    await deleteResponse(this.account, old?.outputs ?? {});
                }
            } else if (plan.kind === "create") {
                await this.create(plan.inputs);
            } else if (plan.kind === "update") {
                await this.update(plan.inputs, plan.recorded);
            }
        });
    }

    refresh(): Promise<Outcome> {
        return outcomeOf(async () => {
            const { recorded } = this;
            if (recorded === undefined) {
                return;
            }
            const result = await read(this.account, recorded.id, recorded.outputs);
            const { id, props, inputs } = result;
            if (props !== undefined) {
                diff({ ...props }, recorded.inputs);
            }
            this.recorded =
                id === undefined || props === undefined
                    ? undefined
                    : { id, inputs: { ...inputs }, outputs: { ...props }, failed: false };
        });
    }

    destroy(): Promise<Outcome> {
        return outcomeOf(() => this.remove());
    }

    async outputs() {
        return this.recorded?.outputs;
    }

    private async plan() {
        const { recorded } = this;
        if (this.declaration === null) {
            return recorded === undefined ? ({ kind: "same" } as const) : ({ kind: "delete" } as const);
        }
        const { inputs, failures } = await check(this.account, this.declaration);
        if (failures.length > 0) {
            throw new ReportedError(
                failures.map(({ property, reason }) => `${property} ${reason}`).join("; "),
            );
        }
        if (recorded === undefined) {
            return { kind: "create", inputs } as const;
        }
        const { replaces, deleteBeforeReplace } = diff(recorded.outputs, inputs);
        if (replaces.length > 0) {
            return { kind: "replace", inputs, deleteFirst: deleteBeforeReplace } as const;
        }
        const isSame = canonical(recorded.inputs) === canonical(inputs) && !recorded.failed;
        return isSame ? ({ kind: "same" } as const) : ({ kind: "update", inputs, recorded } as const);
    }

    private async create(inputs: Properties): Promise<void> {
        await this.keepingPartial(inputs, async () => {
            const { id, outs } = await create(this.account, inputs);
            this.recorded = { id, inputs, outputs: { ...outs }, failed: false };
        });
    }

    private async update(inputs: Properties, recorded: Recorded): Promise<void> {
        await this.keepingPartial(inputs, async () => {
            const { outs } = await update(this.account, recorded.outputs, inputs);
            this.recorded = { id: recorded.id, inputs, outputs: { ...outs }, failed: false };
        });
    }

    private async keepingPartial(inputs: Properties, operation: () => Promise<void>): Promise<void> {
        try {
            await operation();
        } catch (error) {
            if (error instanceof PartialError) {
                const { __provider, ...outputs } = error.properties;
                this.recorded = { id: error.id, inputs, outputs, failed: true };
            }
            throw error;
        }
    }

    private async remove(): Promise<void> {
        if (this.recorded !== undefined) {
            await deleteResponse(this.account, this.recorded.outputs);
            this.recorded = undefined;
        }
    }
}

/** Only what is meant for the user counts as an outcome: any other error is a fault, and fails the test. */
async function outcomeOf(operation: () => Promise<void>): Promise<Outcome> {
    try {
        await operation();
        return { succeeded: true, output: "" };
    } catch (error) {
        if (error instanceof ReportedError || error instanceof PartialError) {
            return { succeeded: false, output: error.message };
        }
        throw error;
    }
}

function canonical(properties: Properties): string {
    return JSON.stringify(Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1)));
}
