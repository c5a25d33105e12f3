/** Prints the progress of the quick start as numbered steps. */
export class Narrator {
    private stepNumber = 0;
    private unfinishedLine = "";

    constructor(private readonly write: (text: string) => void) {}

    /** Starts a new step. */
    step(sentence: string): void {
        this.stepNumber += 1;
        this.write(`\n${this.stepNumber}. ${sentence}\n`);
    }

    /** Adds a line to the current step. */
    say(sentence: string): void {
        this.write(`   ${sentence}\n`);
    }

    /** Prints a program's output, which may arrive in chunks of any size, without its empty lines. */
    quote(chunk: string): void {
        const lines = (this.unfinishedLine + chunk).split("\n");
        this.unfinishedLine = lines.pop() ?? "";
        for (const line of lines.filter((line) => line.trim() !== "")) {
            this.write(`   | ${line.trimEnd()}\n`);
        }
    }
}
