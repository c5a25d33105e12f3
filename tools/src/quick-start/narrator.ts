/** Tells what happens, in numbered steps. */
export class Narrator {
    #step = 0;
    #unfinishedLine = "";

    constructor(private readonly write: (text: string) => void) {}

    /** Begins a step. */
    step(sentence: string): void {
        this.#step += 1;
        this.write(`\n${this.#step}. ${sentence}\n`);
    }

    /** Adds a line to the step. */
    say(sentence: string): void {
        this.write(`   ${sentence}\n`);
    }

    /** Passes on what a program prints, in pieces of any size, without its empty lines. */
    quote(text: string): void {
        const lines = (this.#unfinishedLine + text).split("\n");
        this.#unfinishedLine = lines.pop() ?? "";
        for (const line of lines.filter((line) => line.trim() !== "")) {
            this.write(`   | ${line.trimEnd()}\n`);
        }
    }
}
