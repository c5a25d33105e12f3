/** Time and chance, passed in wherever they matter so that tests decide both. */
export interface Clock {
    /** Milliseconds since 1970-01-01 UTC. */
    now(): number;
    /**
     * Resolves after so many milliseconds.
     * @param signal resolves at once when it is aborted. Default: nothing cuts the pause short.
     */
    sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
    /** A number from 0 up to, but not including, 1. */
    random(): number;
}

/** The clock of this machine. */
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
