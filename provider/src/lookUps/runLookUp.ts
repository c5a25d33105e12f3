import { Deadline } from "../common/deadline";
import { sentenceOf } from "../common/inputProblem";
import { isAbsent } from "../common/isAbsent";
import { UserFacingError } from "../common/userFacingError";
import { accountOf, parseAccount } from "../resources/account/declaredAccount";
import { missingRegion } from "../resources/account/missingRegion";
import type { OperationContext } from "../resources/resourceHandler";
import { problemsWith, withDefaults } from "../schema/inputs";
import type { Properties } from "../schema/propertyTable";
import type { LookUp } from "./lookUp";

/** What a look-up is given. A program or a command that ends takes its look-ups with it, and gives no signal. */
type LookUpContext = Pick<OperationContext, "openAccount" | "timeout"> &
    Partial<Pick<OperationContext, "signal">>;

/**
 * Validates the arguments of a look-up and asks the service.
 * @param declared The arguments, as the program declares them.
 * @throws UserFacingError
 */
export async function runLookUp<Found extends object>(
    { properties, run }: LookUp<Found>,
    { openAccount, timeout, signal }: LookUpContext,
    declared: Properties,
): Promise<Found> {
    const problems = problemsWith(properties, declared);
    if (problems.length > 0) {
        throw new UserFacingError(`${problems.map(sentenceOf).join("; ")}.`);
    }
    const account = await openAccount(accountOf(parseAccount(declared)));
    const inputs = withDefaults(properties, declared, account);
    if (isAbsent(inputs.region)) {
        throw new UserFacingError(`region ${missingRegion(account)}.`);
    }
    return run(account, inputs, new Deadline(account.clock, timeout, signal));
}
