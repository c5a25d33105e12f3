import { type InputProblem, isAbsent, problemsWith, withDefaults } from "../properties/declared";
import type { Properties } from "../properties/properties";
import type { CheckResult, OperationContext } from "../resource";
import { isUnknown } from "../unknown";
import { properties } from "./properties";

/** Validates what a program declares and fills in the defaults. Makes no call. */
export async function check({ openAccount }: OperationContext, declared: Properties): Promise<CheckResult> {
    const failures = problemsWithInputs(declared);
    // Only a profile has a say in the region, and only where it is of the right form.
    const { profile } = declared;
    const isUsable = typeof profile === "string" && !isUnknown(profile) && profile !== "";
    const account = await openAccount(isUsable ? { profile } : {});
    const inputs = withDefaults(properties, declared, account);
    const isOfRightForm = failures.every(({ property }) => property !== "region");
    if (isOfRightForm && !isUnknown(inputs.region)) {
        const reason = account.problemWithRegion(String(inputs.region));
        failures.push(...(reason === undefined ? [] : [{ property: "region", reason }]));
    }
    return { inputs, failures };
}

/** Everything that is wrong with what a program declares. Values that are not known yet pass. */
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
