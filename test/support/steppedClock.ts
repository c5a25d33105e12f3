import type { Clock } from "../../provider/src/common/clock";

/** Time that passes only when a test says so; what sleeps wakes in its turn. */
export class SteppedClock implements Clock {
    private time = Date.now();
    private sleepers: { readonly end: number; wake(): void }[] = [];

    now(): number {
        return this.time;
    }

    sleep(milliseconds: number): Promise<void> {
        return milliseconds <= 0
            ? nextTurn()
            : new Promise((wake) => this.sleepers.push({ end: this.time + milliseconds, wake }));
    }

    random(): number {
        return 0.5;
    }

    /** Lets time pass; what wakes meanwhile gets its turn. */
    async advance(milliseconds: number): Promise<void> {
        this.time += milliseconds;
        const due = this.sleepers.filter(({ end }) => end <= this.time).sort((a, b) => a.end - b.end);
        this.sleepers = this.sleepers.filter(({ end }) => end > this.time);
        for (const { wake } of due) {
            wake();
        }
        await nextTurn();
    }
}

function nextTurn(): Promise<void> {
    return new Promise((resolve) => setImmediate(resolve));
}
