import { ApiError } from "alicloud-resource-sharing-emulator";
import { httpTransport } from "../../../provider/src/api/transport";
import type { Outcome } from "../../support/driver";
import { EmulatorTime } from "../../support/emulatorTime";
import type { InProcessDriver } from "../../support/inProcessDriver";
import type { Scene } from "../../support/scene";
import type { Operation, Step } from "./step";

/** Of all stages: connections are kept. */
export const transport = httpTransport();

/** What a resource declares of each operation, in milliseconds. */
export const timeout = 60_000;
export const customTimeouts = { create: "1m", update: "1m", delete: "1m" };

/** Sees every call, and keeps the rules that were broken. */
interface Watching {
    readonly broken: string[];
    readonly writes: number;
}

/** Plays a history of one resource: what happens, what is declared, what is run, and that it comes to rest in the end. */
export abstract class Stage<Event, Declaration, Watch extends Watching> {
    protected readonly driver: InProcessDriver;
    /** What was arranged at the service, by names of the stage's own. */
    protected readonly arrangements = new Map<string, { clear(): void }>();
    private readonly meanwhile: Event[] = [];
    private happening: Promise<void> = Promise.resolve();
    /** How much time has passed that was no wait of the provider, in milliseconds. */
    protected passed = 0;

    /** @param drive makes what the operations are run by, in the emulator's time */
    protected constructor(
        protected readonly scene: Scene,
        protected readonly watch: Watch,
        drive: (time: EmulatorTime) => InProcessDriver,
    ) {
        this.driver = drive(new EmulatorTime(scene.emulator, () => this.happenMeanwhile()));
    }

    /** Makes an event happen. @throws ApiError if the service refuses it: then it does not happen. */
    protected abstract attempt(event: Event): Promise<unknown>;

    protected abstract declare(declaration: Declaration): Promise<void>;

    /** The longest that an operation may take, in milliseconds. */
    protected abstract limitOf(operation: Operation): number;

    /** Runs an operation, with all that belongs to it. */
    protected operate(operation: Operation): Promise<Outcome> {
        return this.driver[operation]();
    }

    /** What precedes an operation, and is no part of it. Default: nothing. */
    protected async prepare(_operation: Operation): Promise<void> {}

    /** Looks what an operation has brought about. Default: it does not. */
    protected async ended(_operation: Operation, _outcome: Outcome): Promise<void> {}

    /** Looks what the service has once nothing happens any more and `up` has succeeded. Default: it does not. */
    protected async settled(): Promise<void> {}

    protected async perform(steps: readonly Step<Event, Declaration>[]): Promise<void> {
        for (const step of steps) {
            await this.take(step);
        }
        await this.converge();
    }

    protected async run(operation: Operation): Promise<Outcome> {
        const { clock, settings } = this.scene.emulator;
        // The provider's clock is the emulator's, and credentials end by it: the gateway's, by which signatures are, is the same.
        settings.gatewaySkewMilliseconds = clock.now() - Date.now();
        await this.prepare(operation);
        this.passed = 0;
        const start = clock.now();
        const outcome = await this.operate(operation);
        const elapsed = clock.now() - start - this.passed;
        if (elapsed > this.limitOf(operation)) {
            this.watch.broken.push(`${operation} took ${elapsed} ms, beyond its deadline`);
        }
        await this.ended(operation, outcome);
        return outcome;
    }

    /** Brings the declaration about once nothing happens any more. Default: one `up` does. @returns whether it succeeded */
    protected async bringAbout(): Promise<boolean> {
        return (await this.run("up")).succeeded;
    }

    /**
     * Once nothing happens any more, the declaration is brought about, or it is said why not; the next `up` changes nothing.
     * @returns whether it was brought about
     */
    protected async converge(): Promise<boolean> {
        this.scene.emulator.faults.clear();
        this.meanwhile.length = 0;
        await this.scene.settle();
        await this.driver.refresh();
        if (!(await this.bringAbout())) {
            return false;
        }
        await this.scene.settle();
        await this.settled();
        const refreshed = await this.driver.refresh();
        const { succeeded, changes } = await this.driver.preview();
        if (!refreshed.succeeded || !succeeded || changes) {
            this.watch.broken.push("after up succeeded, refresh and preview want changes");
        }
        const { writes } = this.watch;
        await this.driver.up();
        if (this.watch.writes !== writes) {
            this.watch.broken.push("up wrote again after it had converged");
        }
        return true;
    }

    /** What the service refuses does not happen. */
    protected async happen(event: Event): Promise<void> {
        try {
            await this.attempt(event);
        } catch (error) {
            if (!(error instanceof ApiError)) {
                throw error;
            }
        }
    }

    /** Reads may wait side by side: what happens meanwhile happens one after the other all the same. */
    protected happenMeanwhile(): Promise<void> {
        this.happening = this.happening.then(async () => {
            const event = this.meanwhile.shift();
            if (event !== undefined) {
                await this.happen(event);
            }
        });
        return this.happening;
    }

    /** Lets time pass that is no wait of the provider. */
    protected pass(milliseconds: number): void {
        this.passed += milliseconds;
        this.scene.emulator.clock.advance(milliseconds);
    }

    /** Arranges something in place of what had this name before. */
    protected arrange(name: string, make: () => { clear(): void }): void {
        this.arrangements.get(name)?.clear();
        this.arrangements.set(name, make());
    }

    protected clearArrangements(): void {
        for (const arrangement of this.arrangements.values()) {
            arrangement.clear();
        }
    }

    private async take(step: Step<Event, Declaration>): Promise<void> {
        switch (step.kind) {
            case "event":
                return this.happen(step.event);
            case "meanwhile":
                this.meanwhile.push(step.event);
                return;
            case "fault":
                this.scene.emulator.faults.add({
                    operation: step.operation,
                    times: step.times,
                    ...step.fault,
                });
                return;
            case "declare":
                return this.declare(step.declaration);
            case "run":
                await this.run(step.operation);
        }
    }
}
