/** Time and randomness: passed in, so that tests can control both. */
export interface Clock {
    /** Milliseconds since 1970-01-01 UTC. */
    now(): number;
    /** @param signal resolves the pause at once when it is aborted. Default: none. */
    sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
    /** From 0 up to, but not including, 1. */
    random(): number;
}

export const systemClock: Clock = {
    now: () => Date.now(),
    sleep: (milliseconds, signal) =>
        new Promise((resolve) => {
            if (signal?.aborted) {
                resolve();
                return;
            }
            const end = () => {
                clearTimeout(timer);
                signal?.removeEventListener("abort", end);
                resolve();
            };
            const timer = setTimeout(end, milliseconds);
            signal?.addEventListener("abort", end);
        }),
    random: () => Math.random(),
};
