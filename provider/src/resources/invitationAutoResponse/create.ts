import type { SharesOfRun } from "../declaredShares";
import { parseInputs } from "../properties/declared";
import type { Properties } from "../properties/properties";
import type { OperationContext, Recorded } from "../resource";
import { properties } from "./properties";
import { respond } from "./respond";

/** Answers the invitations that wait, and adopts those that are answered as the rule has it. */
export function create(
    context: OperationContext,
    inputs: Properties,
    shares: SharesOfRun,
): Promise<Recorded> {
    return respond(context, parseInputs(properties, inputs), null, shares);
}
