import type { Account } from "../account/account";
import { Deadline } from "../common/deadline";
import { sentenceOf } from "../common/inputProblem";
import { isAbsent } from "../common/json";
import { UserFacingError } from "../common/userFacingError";
import { missingRegion } from "../resources/account/checkRegion";
import { accountOf, parseAccount } from "../resources/account/declaredAccount";
import type { OperationContext } from "../resources/resourceHandler";
import { withDefaults } from "../schema/inputs";
import type { LookUpName } from "../schema/lookUps";
import type { Properties, PropertyTable } from "../schema/propertyTable";
import { problemsWithArguments } from "./problemsWithArguments";

/** A look-up in the process of a program or a command ends with that process, so it needs no signal. */
type LookUpContext = Pick<OperationContext, "openAccount" | "timeout"> &
    Partial<Pick<OperationContext, "signal">>;

/** Validates the arguments of a look-up and asks the service. @throws UserFacingError */
export async function runLookUp<Found extends object>(
    { name, properties, run }: LookUp<Found>,
    { openAccount, timeout, signal }: LookUpContext,
    declared: Properties,
): Promise<Found> {
    const problems = problemsWithArguments(name, declared);
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

/** A question to the service, independent of any engine protocol. */
export interface LookUp<Found extends object = object> {
    /** As messages show it. */
    readonly name: LookUpName;
    readonly properties: PropertyTable;
    /** Changes nothing. @param declared the arguments, validated, with defaults. @throws UserFacingError */
    run(account: Account, declared: Properties, deadline: Deadline): Promise<Found>;
}
