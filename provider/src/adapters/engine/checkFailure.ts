import { type InputProblem, sentenceOf } from "../../common/inputProblem";
import { printable } from "../../common/printable";

/** What the engine shows as: <type> resource '<name>' has a problem: <reason>. */
export interface CheckFailure {
    /** Empty. */
    readonly property: string;
    readonly reason: string;
}

/**
 * A problem as the engine takes it. The reason names the property: of one that is named apart, the engine shows the value as
 * well, secrets included, and numbers as 1.51266687691e+15.
 */
export function checkFailure(problem: InputProblem): CheckFailure {
    return { property: "", reason: printable(sentenceOf(problem)) };
}
