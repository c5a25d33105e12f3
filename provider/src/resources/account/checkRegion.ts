import type { Account } from "../../account/account";
import type { InputProblem } from "../../common/inputProblem";
import { isAbsent } from "../../common/json";
import { withDefaults } from "../../schema/inputs";
import type { Properties, PropertyTable } from "../../schema/propertyTable";
import { isUnknown, unknownValue } from "../../schema/unknown";
import type { CheckResult, OperationContext } from "../resourceHandler";

/**
 * Fills in the defaults, among them the account's region, and validates the region. Makes no call.
 * @param problems what else is wrong with the inputs.
 * @throws UserFacingError if the account's configuration is incomplete or wrong.
 */
export async function checkRegion(
    table: PropertyTable,
    { openAccount }: OperationContext,
    declared: Properties,
    problems: readonly InputProblem[],
): Promise<CheckResult> {
    // Only the profile can change the default region, and only if it is valid.
    const { profile } = declared;
    const isUsable = typeof profile === "string" && !isUnknown(profile) && profile !== "";
    const account = await openAccount(isUsable ? { profile } : {});
    const inputs = withDefaults(table, declared, account);
    if (isAbsent(inputs.region) && isUnknown(profile)) {
        return { inputs: { ...inputs, region: unknownValue }, failures: problems };
    }
    const isNamed = problems.some(({ property }) => property === "region");
    const reason = isNamed ? undefined : problemWithRegion(account, inputs.region);
    return {
        inputs,
        failures: reason === undefined ? problems : [...problems, { property: "region", reason }],
    };
}

function problemWithRegion(account: Account, region: unknown): string | undefined {
    if (isAbsent(region)) {
        return missingRegion(account);
    }
    return isUnknown(region) ? undefined : account.problemWithRegion(String(region));
}

/** What is wrong with `region` if neither the program nor the account has one: the end of a sentence. */
export function missingRegion({ waysToSetRegion }: Account): string {
    return `is missing, and the account has none: declare the region in which the share was created, ${waysToSetRegion}`;
}
