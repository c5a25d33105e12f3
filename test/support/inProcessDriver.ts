import type { Account } from "alicloud-resource-sharing-emulator";
import type { Account as ProviderAccount } from "../../provider/src/account/account";
import type { AccountInputs } from "../../provider/src/account/accountInputs";
import { Accounts } from "../../provider/src/account/accounts";
import { type DynamicProvider, dynamicProvider } from "../../provider/src/adapters/dynamic/dynamicProvider";
import { PartialError, ShownError } from "../../provider/src/adapters/dynamic/engineError";
import { EngineWatcher } from "../../provider/src/adapters/dynamic/engineWatcher";
import { providerProcess } from "../../provider/src/adapters/dynamic/providerProcess";
import type { TypeName } from "../../provider/src/adapters/engine/typeTokens";
import { httpTransport, type Transport } from "../../provider/src/api/transport";
import type { Clock } from "../../provider/src/common/clock";
import { Deadline } from "../../provider/src/common/deadline";
import { UserFacingError } from "../../provider/src/common/userFacingError";
import { invitationAutoResponseHandler } from "../../provider/src/resources/invitationAutoResponse/handler";
import { invitationResponseHandler } from "../../provider/src/resources/invitationResponse/handler";
import type { ResourceHandler } from "../../provider/src/resources/resourceHandler";
import { ThisRun } from "../../provider/src/resources/thisRun";
import type { Properties } from "../../provider/src/schema/propertyTable";
import { alicloud } from "../../provider/src/schema/settings";
import type { Declaration, Driver, Outcome } from "./driver";
import type { Scene } from "./scene";

/** What the engine records of a resource. */
interface EngineRecord {
    readonly id: string;
    readonly inputs: Properties;
    readonly outputs: Properties;
    /** The last operation failed; the engine updates even where no input has changed. */
    readonly failed: boolean;
}

/** Opens the account that a resource declares, or else the driver's own. */
export type OpenAccount = (inputs?: AccountInputs) => ProviderAccount;

/** Makes the provider that a driver calls. */
export type Provide = (open: OpenAccount) => DynamicProvider;

/**
 * Calls the provider as the engine does, in this process and in the emulator's time: a wait takes no time at all.
 * It stands in for the engine only where a scenario is repeated hundreds of times; the CLI proves each one.
 */
export class InProcessDriver implements Driver {
    private declaration: Properties | null = null;
    private recorded: EngineRecord | undefined;
    private accounts: Accounts;
    private provider: DynamicProvider;

    /**
     * @param provide makes the provider that is called, given what opens its accounts. Default: the dynamic one of responses.
     * @param environment of the provider's process. Default: with the receiver's keys.
     */
    constructor(
        private readonly scene: Scene,
        private readonly clock: Clock,
        private readonly transport: Transport = httpTransport(),
        private readonly provide: Provide = dynamicProviderOf("InvitationResponse"),
        environment = scene.environmentOf(scene.receiver),
    ) {
        this.accounts = this.accountsIn(environment);
        this.provider = this.startProcess();
    }

    /** The CLI starts a provider process for each of its commands. */
    private startProcess(): DynamicProvider {
        return this.provide((inputs) => this.accounts.open(inputs));
    }

    become(account: Account): void {
        this.accounts = this.accountsIn(this.scene.environmentOf(account));
    }

    private accountsIn(environment: Record<string, string>): Accounts {
        return new Accounts({
            config: () => undefined,
            environment,
            readFile: () => undefined,
            namespace: alicloud,
            clock: this.clock,
            connect: () => this.transport,
            beforeWrite: async () => undefined,
            warn: () => undefined,
            debug: () => undefined,
        });
    }

    /** Reads the account's whole lists, as a refresh of many resources does: later reads may ride on them for a while. */
    async readLists(region: string): Promise<void> {
        const service = this.accounts.open().resourceSharing(region);
        const deadline = new Deadline(this.clock, 60_000);
        await Promise.all(
            ["0", "1", "2", "3", "4", "5"].flatMap((id): Promise<unknown>[] => [
                service.invitation(`i-${id}`, "recent", deadline),
                service.invitationsTo(`rs-${id}`, "recent", deadline),
                service.share(`rs-${id}`, "recent", deadline),
                service.sharedResources(`rs-${id}`, "recent", deadline),
            ]),
        );
    }

    async declare(declaration: Declaration): Promise<void> {
        this.declaration = declaration;
    }

    async preview() {
        this.provider = this.startProcess();
        let changes = false;
        const outcome = await outcomeOf(async () => {
            changes = (await this.plan()).kind !== "same";
        });
        return { ...outcome, changes };
    }

    up(): Promise<Outcome> {
        this.provider = this.startProcess();
        return outcomeOf(async () => {
            const plan = await this.plan();
            if (plan.kind === "delete") {
                await this.remove();
            } else if (plan.kind === "replace") {
                const old = this.recorded;
                await this.create(plan.inputs);
                await this.provider.delete(old?.id ?? "", old?.outputs ?? {});
            } else if (plan.kind === "create") {
                await this.create(plan.inputs);
            } else if (plan.kind === "update") {
                await this.update(plan.inputs, plan.recorded);
            }
        });
    }

    refresh(): Promise<Outcome> {
        this.provider = this.startProcess();
        return outcomeOf(async () => {
            const { recorded } = this;
            if (recorded === undefined) {
                return;
            }
            const { id, props, inputs } = await this.provider.read(recorded.id, recorded.outputs);
            if (props !== undefined) {
                await this.provider.diff(recorded.id, { ...props }, recorded.inputs);
            }
            this.recorded =
                id === undefined || props === undefined
                    ? undefined
                    : { id, inputs: { ...inputs }, outputs: { ...props }, failed: false };
        });
    }

    destroy(): Promise<Outcome> {
        this.provider = this.startProcess();
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
        const olds = recorded?.inputs ?? {};
        const { inputs, failures } = await this.provider.check(olds, afterIgnoring(this.declaration, olds));
        if (failures.length > 0) {
            throw new UserFacingError(failures.map(({ reason }) => reason).join("; "));
        }
        if (recorded === undefined) {
            return { kind: "create", inputs } as const;
        }
        const { replaces, changes = false } = await this.provider.diff(recorded.id, recorded.outputs, inputs);
        if (replaces.length > 0) {
            return { kind: "replace", inputs } as const;
        }
        const isSame = canonical(recorded.inputs) === canonical(inputs) && !recorded.failed && !changes;
        return isSame ? ({ kind: "same" } as const) : ({ kind: "update", inputs, recorded } as const);
    }

    private async create(inputs: Properties): Promise<void> {
        await this.keepingPartial(inputs, async () => {
            const { id, outs } = await this.provider.create(inputs);
            this.recorded = { id, inputs, outputs: { ...outs }, failed: false };
        });
    }

    private async update(inputs: Properties, recorded: EngineRecord): Promise<void> {
        await this.keepingPartial(inputs, async () => {
            const { outs } = await this.provider.update(recorded.id, recorded.outputs, inputs);
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
            await this.provider.delete(this.recorded.id, this.recorded.outputs);
            this.recorded = undefined;
        }
    }
}

/** Makes the dynamic provider of a resource type, each time as a new process has it. */
export function dynamicProviderOf(type: TypeName): Provide {
    return (open) =>
        dynamicProvider(created(type, new ThisRun()), {
            openAccount: async (inputs) => open(inputs),
            log: providerProcess.log,
            engine: new EngineWatcher(undefined),
        });
}

function created(type: TypeName, run: ThisRun): ResourceHandler {
    return type === "InvitationResponse"
        ? invitationResponseHandler(run)
        : invitationAutoResponseHandler(run);
}

/** Only what is meant for the user counts as an outcome: any other error is a fault, and fails the test. */
async function outcomeOf(operation: () => Promise<void>): Promise<Outcome> {
    try {
        await operation();
        return { succeeded: true, output: "" };
    } catch (error) {
        if (
            error instanceof UserFacingError ||
            error instanceof ShownError ||
            error instanceof PartialError
        ) {
            return { succeeded: false, output: error.message };
        }
        throw error;
    }
}

/** What the engine has checked: the inputs that a program ignores are as they are on record. */
function afterIgnoring({ ignoreChanges = [], ...declared }: Properties, recorded: Properties): Properties {
    if (!Array.isArray(ignoreChanges) || Object.keys(recorded).length === 0) {
        return declared;
    }
    if (ignoreChanges.includes("*")) {
        return recorded;
    }
    const others = Object.entries(declared).filter(([name]) => !ignoreChanges.includes(name));
    const ignored = Object.entries(recorded).filter(([name]) => ignoreChanges.includes(name));
    return Object.fromEntries([...others, ...ignored]);
}

function canonical(properties: Properties): string {
    return JSON.stringify(Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1)));
}
