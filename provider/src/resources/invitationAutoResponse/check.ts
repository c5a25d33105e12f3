import type { InputProblem, Problem } from "../../common/inputProblem";
import { problemsWith } from "../../schema/inputs";
import { properties } from "../../schema/invitationAutoResponse";
import type { Properties } from "../../schema/propertyTable";
import { isUnknown } from "../../schema/unknown";
import { checkRegion } from "../account/checkRegion";
import { ignoredInputs, keepIgnored, problemsBeside } from "../refreshedInputs";
import type { CheckResult, OperationContext } from "../resourceHandler";
import { differenceNames } from "./differences";

/** Validates what a program declares and fills in the defaults. Makes no call. @param recorded the inputs on record. */
export async function check(
    context: OperationContext,
    declared: Properties,
    recorded: Properties,
): Promise<CheckResult> {
    const ignored = ignoredInputs([...differenceNames, "unreachable"], declared, recorded);
    const problems = problemsBeside(ignored, problemsWithInputs(declared));
    return keepIgnored(await checkRegion(properties, context, declared, problems), ignored);
}

/** Values that are not known yet pass. */
export function problemsWithInputs(declared: Properties): InputProblem[] {
    const problems = problemsWith(properties, declared);
    const isValid = problems.every(({ property }) => property !== "accept");
    const problem = isValid ? problemWithSenders(declared) : undefined;
    return problem === undefined ? problems : [...problems, { property: "accept", ...problem }];
}

function problemWithSenders({ accept, otherwise }: Properties): Problem | undefined {
    if (!Array.isArray(accept)) {
        return undefined;
    }
    if (accept.length === 0 && otherwise !== "reject" && !isUnknown(otherwise)) {
        return {
            reason:
                'is empty, so that the rule does nothing: name the senders whose invitations to accept, or declare otherwise "reject"' +
                " to reject every invitation",
        };
    }
    const senders: unknown[] = accept.map((one) => one?.senderAccountId);
    const twice = senders.findIndex(
        (id, index) => id !== undefined && !isUnknown(id) && senders.indexOf(id) !== index,
    );
    if (twice !== -1) {
        return {
            path: `[${twice}].senderAccountId`,
            reason: `is that of accept[${senders.indexOf(senders[twice])}]: name each sender once, with all of its resourceShareIds`,
        };
    }
    const empty = accept.findIndex(
        (one) => Array.isArray(one?.resourceShareIds) && one.resourceShareIds.length === 0,
    );
    return empty === -1
        ? undefined
        : {
              path: `[${empty}].resourceShareIds`,
              reason: "is empty: leave it out to accept all of the sender's shares, or leave out the sender",
          };
}
