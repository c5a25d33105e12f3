import type { InputProblem } from "../../common/inputProblem";
import { withDefaults } from "../properties/inputs";
import type { Properties, PropertyTable } from "../properties/propertyTable";
import type { CheckResult, OperationContext } from "../resourceHandler";
import { isUnknown } from "../unknown";

/**
 * Fills in the defaults of what a program declares, among them the account's region, and validates the region. Makes
 * no call.
 * @param problems what else is wrong with it.
 * @throws UserFacingError if the account's configuration is incomplete or wrong.
 */
export async function checkRegion(
    table: PropertyTable,
    { openAccount }: OperationContext,
    declared: Properties,
    problems: readonly InputProblem[],
): Promise<CheckResult> {
    const failures = [...problems];
    // Only a profile has a say in the region, and only if it is valid.
    const { profile } = declared;
    const isUsable = typeof profile === "string" && !isUnknown(profile) && profile !== "";
    const account = await openAccount(isUsable ? { profile } : {});
    const inputs = withDefaults(table, declared, account);
    const isValid = failures.every(({ property }) => property !== "region");
    if (isValid && !isUnknown(inputs.region)) {
        const reason = account.problemWithRegion(String(inputs.region));
        failures.push(...(reason === undefined ? [] : [{ property: "region", reason }]));
    }
    return { inputs, failures };
}
