import { type InputProblem, sentenceOf } from "../../common/inputProblem";
import { printable } from "../../common/printable";

/** The engine shows it as: <type> resource '<name>' has a problem: <reason>. */
export interface CheckFailure {
    readonly property: string;
    readonly reason: string;
}

/**
 * The problem in the engine's form. The reason contains the property's name, because with a separate name the engine
 * also shows the value, even if it is a secret, and numbers as 1.51266687691e+15.
 */
export function checkFailure(problem: InputProblem): CheckFailure {
    return { property: "", reason: printable(sentenceOf(problem)) };
}
