interface Wait {
    /** When it is over, in milliseconds of the shared time. */
    readonly end: number;
    over(): void;
}

/** In which what has waited may go on, in milliseconds: it decides the order of things, never their outcome. */
const pause = 5;

/**
 * The time of all who wait in a process. It passes in waits alone, one after the other and none while a call is on its way:
 * a call takes no time.
 */
export class SharedTime {
    private now = 0;
    private calls = 0;
    private waits: readonly Wait[] = [];
    private timer: NodeJS.Timeout | undefined;

    /** @param passed is told how much time has passed, in milliseconds */
    constructor(private readonly passed: (milliseconds: number) => void) {}

    async during<Result>(call: () => Promise<Result>): Promise<Result> {
        this.calls += 1;
        try {
            return await call();
        } finally {
            this.calls -= 1;
            this.goOn();
        }
    }

    /** @param over called at the end of the wait @returns gives the wait up */
    wait(milliseconds: number, over: () => void): () => void {
        const wait = { end: this.now + milliseconds, over };
        this.waits = [...this.waits, wait];
        this.goOn();
        return () => {
            this.waits = this.waits.filter((one) => one !== wait);
        };
    }

    private goOn(): void {
        this.timer ??= setTimeout(() => {
            this.timer = undefined;
            this.endNext();
        }, pause);
    }

    private endNext(): void {
        const [next] = [...this.waits].sort((one, other) => one.end - other.end);
        if (next === undefined || this.calls > 0) {
            return;
        }
        this.waits = this.waits.filter((one) => one !== next);
        this.passed(next.end - this.now);
        this.now = next.end;
        next.over();
        this.goOn();
    }
}
