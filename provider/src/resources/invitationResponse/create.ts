import { parseInputs } from "../properties/declared";
import type { Properties } from "../properties/properties";
import type { OperationContext, Recorded } from "../resource";
import { properties } from "./properties";
import { respond } from "./respond";

/** Responds to the invitation, or adopts it where it has the declared response already. */
export function create(context: OperationContext, inputs: Properties): Promise<Recorded> {
    return respond(context, parseInputs(properties, inputs), null);
}
