import type { SharesOfRun } from "../declaredShares";
import { parseInputs } from "../properties/inputs";
import type { Properties } from "../properties/propertyTable";
import type { OperationContext, ResourceState } from "../resourceHandler";
import { createOrUpdate } from "./createOrUpdate";
import { properties } from "./properties";

/** Answers the invitations that wait, and adopts those that are answered as the rule has it. */
export function create(
    context: OperationContext,
    inputs: Properties,
    shares: SharesOfRun,
): Promise<ResourceState> {
    return createOrUpdate(context, parseInputs(properties, inputs), null, shares);
}
