import type { InputProblem } from "../common/inputProblem";
import { canonicalJson, isAbsent } from "../common/json";
import type { Properties } from "../schema/propertyTable";
import type { CheckResult } from "./resourceHandler";

/**
 * The inputs that only ask to keep what a refresh has found. A refresh may record inputs that no program can declare,
 * so that the engine shows a difference; with the option `ignoreChanges`, the engine passes these in place of what the
 * program declares.
 * @param names of the inputs that a refresh records for this.
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

export function problemsBeside(ignored: Properties, problems: readonly InputProblem[]): InputProblem[] {
    return problems.filter(({ property }) => !Object.hasOwn(ignored, property));
}

/** The result of a check with the ignored inputs added: if one were missing, the engine would show a change. */
export function keepIgnored({ inputs, failures }: CheckResult, ignored: Properties): CheckResult {
    return { inputs: { ...inputs, ...ignored }, failures };
}
