/** Where a line can be shown that the next one replaces. */
export interface Terminal {
    readonly isTTY?: boolean;
    write(text: string): unknown;
}

/** Takes the cursor back to the beginning of the line, and what is in it away. */
const clear = "\r\u001b[K";

/** How far something has come, in one line of a terminal; where there is none, nothing is shown. */
export class ProgressLine {
    private isShown = false;

    constructor(private readonly terminal: Terminal) {}

    show(text: string): void {
        if (this.terminal.isTTY === true) {
            this.terminal.write(`${clear}${text}`);
            this.isShown = true;
        }
    }

    /** Takes the line away: what follows begins where it was. */
    end(): void {
        if (this.isShown) {
            this.terminal.write(clear);
            this.isShown = false;
        }
    }
}
