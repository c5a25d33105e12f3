import { isAbsent } from "../common/isAbsent";
import { canonicalJson } from "../common/json";
import type { Properties } from "./properties/propertyTable";

/**
 * The inputs that this process has checked: it serves one run of the CLI, and the engine checks what the program declares,
 * and nothing else. It asks for a diff at the end of a refresh too, when it does not know yet what the program declares.
 */
export class CheckedInputs {
    private readonly checked = new Set<string>();

    /** @param inputs as the check returns them. */
    add(inputs: Properties): void {
        this.checked.add(keyOf(inputs));
    }

    has(inputs: Properties): boolean {
        return this.checked.has(keyOf(inputs));
    }
}

/** The inputs as text, in which neither the order of keys nor an absent value makes a difference. */
function keyOf(inputs: Properties): string {
    return canonicalJson(inputs, (value) => !isAbsent(value)) ?? "";
}
