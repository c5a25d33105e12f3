import { UserFacingError } from "../common/userFacingError";
import { problemsWith, withDefaults } from "../resources/properties/declared";
import type { Properties } from "../resources/properties/properties";
import type { OperationContext } from "../resources/resource";
import type { LookUp } from "./lookUp";

/**
 * Asks the service what a program has asked for, once nothing is wrong with that.
 * @param declared as the program has it.
 * @throws UserFacingError
 */
export async function ask<Found extends object>(
    lookUp: LookUp<Found>,
    context: OperationContext,
    declared: Properties,
): Promise<Found> {
    const problems = problemsWith(lookUp.properties, declared);
    if (problems.length > 0) {
        throw new UserFacingError(
            `${problems.map(({ property, reason }) => `${property} ${reason}`).join("; ")}.`,
        );
    }
    return lookUp.run(context, withDefaults(lookUp.properties, declared, await context.openAccount()));
}
