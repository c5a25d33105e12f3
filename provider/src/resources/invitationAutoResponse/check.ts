import type { InputProblem } from "../../common/inputProblem";
import { checkRegion } from "../account/checkRegion";
import { problemsWith } from "../properties/inputs";
import type { Properties } from "../properties/propertyTable";
import type { CheckResult, OperationContext } from "../resourceHandler";
import { isUnknown } from "../unknown";
import { properties } from "./properties";

/** Validates what a program declares and fills in the defaults. Makes no call. */
export function check(context: OperationContext, declared: Properties): Promise<CheckResult> {
    return checkRegion(properties, context, declared, problemsWithInputs(declared));
}

/** Everything that is wrong with what a program declares. Values that are not known yet pass. */
export function problemsWithInputs(declared: Properties): InputProblem[] {
    const problems = problemsWith(properties, declared);
    const isValid = problems.every(({ property }) => property !== "accept");
    const reason = isValid ? problemWithSenders(declared) : undefined;
    return reason === undefined ? problems : [...problems, { property: "accept", reason }];
}

function problemWithSenders({ accept, otherwise }: Properties): string | undefined {
    if (!Array.isArray(accept)) {
        return undefined;
    }
    if (accept.length === 0 && otherwise !== "reject" && !isUnknown(otherwise)) {
        return (
            'is empty, so that the rule does nothing: name the senders whose invitations to accept, or declare otherwise "reject"' +
            " to reject every invitation"
        );
    }
    const senders: unknown[] = accept.map((one) => one?.senderAccountId).filter((id) => !isUnknown(id));
    const twice = senders.find((id, index) => id !== undefined && senders.indexOf(id) !== index);
    if (twice !== undefined) {
        return `has sender ${String(twice)} twice: name each sender once, with all of its resourceShareIds`;
    }
    const empty = accept.find(
        (one) => Array.isArray(one?.resourceShareIds) && one.resourceShareIds.length === 0,
    );
    return empty === undefined
        ? undefined
        : `has sender ${String(empty.senderAccountId)} with empty resourceShareIds: leave them out to accept all of its shares, or leave out the sender`;
}
