import type { Clock } from "../../common/clock";

/** How often a line is shown, in milliseconds. */
const interval = 10_000;

/** Says now and then how far a rule has come, in one line for all of its invitations. */
export class Progress {
    private done = 0;
    private nextLine: number;
    private nextWait: number;

    constructor(
        private readonly total: number,
        private readonly clock: Clock,
        /** Such as "invitations answered". */
        private readonly what: string,
        private readonly show: (line: string) => void,
    ) {
        this.nextWait = clock.now();
        this.nextLine = this.nextWait + interval;
    }

    finished(): void {
        this.done += 1;
        if (this.clock.now() >= this.nextLine) {
            this.say("");
        }
    }

    waiting(line: string): void {
        if (this.clock.now() >= this.nextWait) {
            this.say(`; ${line}`);
        }
    }

    private say(rest: string): void {
        this.nextLine = this.clock.now() + interval;
        this.nextWait = this.nextLine;
        this.show(`${this.done} of ${this.total} ${this.what}${rest}`);
    }
}
