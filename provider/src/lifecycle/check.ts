import type { AccountSource } from "../account/account";
import { type InputProblem, type Properties, problemsWith, withDefaults } from "./inputs";
import { isUnknown } from "./unknown";

export interface CheckResult {
    readonly inputs: Properties;
    readonly failures: readonly InputProblem[];
}

/** Validates what a program declares and fills in the defaults. Makes no call. */
export async function check(account: AccountSource, news: Properties): Promise<CheckResult> {
    const { __provider, ...declared } = news;
    const failures = problemsWith(declared);
    const provider = await account();
    const inputs = withDefaults(declared, provider.region);
    const isOfRightForm = failures.every(({ property }) => property !== "region");
    if (isOfRightForm && !isUnknown(inputs.region)) {
        const reason = provider.problemWithRegion(String(inputs.region));
        failures.push(...(reason === undefined ? [] : [{ property: "region", reason }]));
    }
    return { inputs, failures };
}
