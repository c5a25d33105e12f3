import type { InputProblem } from "../common/inputProblem";
import { isAbsent } from "../common/json";
import { problemsWith } from "../schema/inputs";
import { type LookUpName, lookUps } from "../schema/lookUps";
import type { Properties } from "../schema/propertyTable";

/** Everything that is wrong with the arguments of a look-up. */
export function problemsWithArguments(name: LookUpName, declared: Properties): InputProblem[] {
    const problems = problemsWith(lookUps[name].properties, declared);
    if (name === "getInvitation" && isAbsent(declared.invitationId) && isAbsent(declared.resourceShareId)) {
        problems.push({
            property: "invitationId",
            reason: "is missing: give invitationId or resourceShareId, to say which invitation is meant",
        });
    }
    return problems;
}
