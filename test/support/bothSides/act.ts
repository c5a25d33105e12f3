import { failed, type TestStack } from "../testStack";
import type { Declared } from "./declared";
import type { Form } from "./forms";
import type { Stage } from "./stage";

/** How long a command took, and whether it failed, as it had to. */
export interface Duration {
    readonly seconds: number;
    readonly failed: boolean;
}

/** How long commands took: the first of each kind in the main stack of a story. */
export type Durations = Partial<Record<"up" | "refresh" | "destroy", Duration>>;

/** A story that is being played: its stage, its main stack, and the form of its programs. */
export class Act {
    readonly durations: Durations = {};

    constructor(
        readonly stage: Stage,
        readonly stack: TestStack,
        private readonly form: Form,
    ) {}

    /** Changes the program to one that declares both sides. */
    declare(declared: Declared): Promise<void> {
        return this.form.declare(this.stage, this.stack, declared);
    }

    /** Changes the program to another one in JavaScript. @param body follows what all programs begin with. */
    write(body: string): Promise<void> {
        return this.stack.declare(this.stage.program(body));
    }

    up(): Promise<string> {
        return this.timed("up", () => this.stack.up());
    }

    /** @returns what an `up` printed that has to fail @param environment beside the stack's. Default: none. */
    async failingUp(environment: Readonly<Record<string, string>> = {}): Promise<string> {
        return failed(await this.timed("up", () => this.stack.stack.up([], { environment }), true));
    }

    /** Runs `up` and `refresh` once more: neither may find anything to do. */
    async isSettled(): Promise<void> {
        await this.stack.up(["--expect-no-changes"]);
        await this.refresh(["--expect-no-changes"]);
    }

    refresh(extra: readonly string[] = []): Promise<string> {
        return this.timed("refresh", () => this.stack.refresh(extra));
    }

    /** Destroys everything; nothing is left with the sender. */
    async destroy(): Promise<void> {
        await this.timed("destroy", () => this.stack.destroy());
        expect(await this.stage.sharesLeft()).toBe(0);
    }

    /** @returns what a `destroy` printed that has to fail */
    async failingDestroy(): Promise<string> {
        return failed(await this.timed("destroy", () => this.stack.stack.destroy(), true));
    }

    /** What the program exports of each receiver. */
    async receivers(): Promise<unknown> {
        return this.form.receivers((await this.stack.stack.outputs()).receivers);
    }

    private async timed<Result>(
        command: keyof Durations,
        run: () => Promise<Result>,
        failed = false,
    ): Promise<Result> {
        const start = performance.now();
        const result = await run();
        this.durations[command] ??= { seconds: (performance.now() - start) / 1_000, failed };
        return result;
    }
}
