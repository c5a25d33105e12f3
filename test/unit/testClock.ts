import type { Clock } from "../../provider/src/common/clock";

/** Time that passes only in sleep, and chance that repeats. */
export class TestClock implements Clock {
    readonly slept: number[] = [];
    private time = Date.parse("2026-01-02T03:04:05Z");
    private seed = 1;

    now(): number {
        return this.time;
    }

    async sleep(milliseconds: number): Promise<void> {
        this.slept.push(milliseconds);
        this.time += milliseconds;
    }

    random(): number {
        this.seed = (this.seed * 48_271) % 2_147_483_647;
        return this.seed / 2_147_483_647;
    }
}
