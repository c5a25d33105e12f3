import type { Deadline } from "../api/clock";
import { inWords } from "./duration";

/** The first pause, in milliseconds; each is up to half as long again as the last. */
const shortestPause = 1_000;
const longestPause = 15_000;
const growth = 1.5;
/** The last look is taken this long before the deadline, in milliseconds: time enough for its calls. */
const lastLook = 500;
/** All that wait in this process look at the same beats, in milliseconds, so that their looks are made together. */
const beat = 500;
/** Other processes have other beats. */
const phase = process.pid % beat;
/** How often a wait says that it goes on, in milliseconds. */
const reportEvery = 30_000;

/** Pauses between looks at the service, growing and jittered, and says what is waited for. */
export class Poll {
    private pause = shortestPause;
    private reportAt: number;

    /** @param report takes a line for the user. */
    constructor(
        private readonly deadline: Deadline,
        private readonly report: (line: string) => void,
    ) {
        this.reportAt = deadline.clock.now();
    }

    /**
     * Waits for the next look.
     * @param what the line to report, without the time that is left.
     * @returns false, at once, where no time is left for another look.
     */
    async next(what: string): Promise<boolean> {
        const { clock } = this.deadline;
        const left = this.deadline.remaining() - lastLook;
        if (left <= 0) {
            return false;
        }
        if (clock.now() >= this.reportAt) {
            this.report(`${what}; ${inWords(this.deadline.remaining())} left`);
            this.reportAt = clock.now() + reportEvery;
        }
        const jittered = this.pause * (0.5 + clock.random() / 2);
        const wake = Math.ceil((clock.now() + jittered) / beat) * beat + phase;
        await clock.sleep(Math.min(wake - clock.now(), left));
        this.pause = Math.min(longestPause, this.pause * growth);
        return true;
    }
}
