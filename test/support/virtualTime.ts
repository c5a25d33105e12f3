import { setImmediate } from "node:timers/promises";
import type { Emulator } from "alicloud-resource-sharing-emulator";
import type { Clock } from "../../provider/src/common/clock";

interface Wait {
    readonly end: number;
    readonly resolve: () => void;
}

/**
 * The emulator's own time, which passes only once nothing else is left to do: what waits side by side takes as long as the
 * longest of it, and everything happens in the same order on any machine. Nothing may wait for anything else, such as a socket.
 */
export class VirtualTime implements Clock {
    private waits: Wait[] = [];

    constructor(private readonly emulator: Emulator) {
        emulator.clock.freeze();
    }

    now(): number {
        return this.emulator.clock.now();
    }

    sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
        return new Promise((resolve) => {
            this.waits.push({ end: this.now() + Math.max(0, milliseconds), resolve });
            signal?.addEventListener("abort", () => resolve());
        });
    }

    random(): number {
        return 0.5;
    }

    /** Lets time pass until an operation has ended. */
    async until<Result>(operation: Promise<Result>): Promise<Result> {
        let hasEnded = false;
        const end = () => {
            hasEnded = true;
        };
        operation.then(end, end);
        for (;;) {
            await setImmediate();
            if (hasEnded) {
                return operation;
            }
            const [first] = this.waits.sort((one, other) => one.end - other.end);
            if (first === undefined) {
                throw new Error("The operation waits for something that is not time.");
            }
            this.waits.shift();
            this.emulator.clock.advance(Math.max(0, first.end - this.now()));
            first.resolve();
        }
    }
}
