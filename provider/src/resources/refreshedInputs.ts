import type { InputProblem } from "../common/inputProblem";
import { canonicalJson, isAbsent } from "../common/json";
import type { Properties } from "../schema/propertyTable";
import type { CheckResult } from "./resourceHandler";

/**
 * The inputs that say no more than that everything is to stay as a refresh has found it. A refresh may record what no program
 * can declare, so that the engine shows it as a difference; with the option `ignoreChanges`, the engine puts it in the place of
 * what the program declares.
 * @param names of the inputs that a refresh records so.
 * @param recorded the inputs on record.
 */
export function ignoredInputs(
    names: readonly string[],
    declared: Properties,
    recorded: Properties,
): Properties {
    const kept = names.filter(
        (name) =>
            !isAbsent(declared[name]) && canonicalJson(declared[name]) === canonicalJson(recorded[name]),
    );
    return Object.fromEntries(kept.map((name) => [name, declared[name]]));
}

/** Problems without those of inputs that are ignored. */
export function problemsBeside(ignored: Properties, problems: readonly InputProblem[]): InputProblem[] {
    return problems.filter(({ property }) => !Object.hasOwn(ignored, property));
}

/** The result of a check with the inputs that are ignored: were one missing, the engine would show a change. */
export function keepIgnored({ inputs, failures }: CheckResult, ignored: Properties): CheckResult {
    return { inputs: { ...inputs, ...ignored }, failures };
}
