export interface Terminal {
    readonly isTTY?: boolean;
    write(text: string): unknown;
}

/** Returns the cursor to the beginning of the line, and clears the line. */
const clear = "\r\u001b[K";

/** Progress in one line of a terminal; without a terminal, nothing is shown. */
export class ProgressLine {
    private isShown = false;

    constructor(private readonly terminal: Terminal) {}

    show(text: string): void {
        if (this.terminal.isTTY === true) {
            this.terminal.write(`${clear}${text}`);
            this.isShown = true;
        }
    }

    /** Clears the line, so that what follows begins there. */
    end(): void {
        if (this.isShown) {
            this.terminal.write(clear);
            this.isShown = false;
        }
    }
}
