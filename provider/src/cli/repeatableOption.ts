import { Option } from "commander";
import { usageError } from "./usageError";

export class RepeatableOption extends Option {
    constructor(flags: string, description: string) {
        super(flags, description);
        this.argParser((word: string, before: readonly string[] = []) => {
            if (before.includes(word)) {
                throw usageError(`${this.long} ${word} is given twice`);
            }
            return [...before, word];
        });
    }
}
