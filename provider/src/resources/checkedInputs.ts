import { canonicalJson, isAbsent } from "../common/json";
import type { Properties } from "../schema/propertyTable";

/**
 * The inputs that this process has checked: it serves one run of the CLI, and the engine checks what the program declares,
 * and nothing else. It asks for a diff at the end of a refresh too, when it does not know yet what the program declares.
 */
export class CheckedInputs {
    private readonly checked = new Set<string>();

    /** @param inputs as the check returns them. */
    add(inputs: Properties): void {
        this.checked.add(textOfInputs(inputs));
    }

    has(inputs: Properties): boolean {
        return this.checked.has(textOfInputs(inputs));
    }
}

/** Inputs as text, in which neither the order of keys nor an absent value makes a difference. */
export function textOfInputs(inputs: Properties): string {
    return canonicalJson(inputs, (value) => !isAbsent(value)) ?? "";
}
