import { type InputProblem, sentenceOf } from "../../common/inputProblem";
import { printable } from "../../common/printable";

/** What the engine shows as: property <property> value {<its value>} has a problem: <reason>. */
export interface CheckFailure {
    readonly property: string;
    readonly reason: string;
}

/** A problem as the engine takes it. The engine knows properties, but not what they are made of: the reason names that part. */
export function checkFailure(problem: InputProblem): CheckFailure {
    const { property, path, reason } = problem;
    return { property, reason: printable(path === undefined ? reason : sentenceOf(problem)) };
}
