import type { InputProblem } from "../../common/inputProblem";
import { isAbsent } from "../../common/json";
import { problemsWith } from "../../schema/inputs";
import { properties } from "../../schema/invitationResponse";
import type { Properties } from "../../schema/propertyTable";
import { checkRegion } from "../account/checkRegion";
import { ignoredInputs, keepIgnored, problemsBeside } from "../refreshedInputs";
import type { CheckResult, OperationContext } from "../resourceHandler";

/** Validates what a program declares and fills in the defaults. Makes no call. @param recorded the inputs on record. */
export async function check(
    context: OperationContext,
    declared: Properties,
    recorded: Properties,
): Promise<CheckResult> {
    const ignored = ignoredInputs(["response", "unreachable"], declared, recorded);
    const problems = problemsBeside(ignored, problemsWithInputs(declared));
    return keepIgnored(await checkRegion(properties, context, declared, problems), ignored);
}

/** Values that are not known yet pass. */
export function problemsWithInputs(declared: Properties): InputProblem[] {
    const problems = problemsWith(properties, declared);
    if (isAbsent(declared.invitationId) && isAbsent(declared.resourceShareId)) {
        problems.push({
            property: "invitationId",
            reason: "is missing: declare invitationId or resourceShareId, to say which invitation to respond to",
        });
    }
    return problems;
}
