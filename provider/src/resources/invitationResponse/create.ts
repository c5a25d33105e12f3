import { parseInputs } from "../properties/inputs";
import type { Properties } from "../properties/propertyTable";
import type { OperationContext, ResourceState } from "../resourceHandler";
import { createOrUpdate } from "./createOrUpdate";
import { properties } from "./properties";

/** Responds to the invitation, or adopts it if it has the declared response already. */
export function create(context: OperationContext, inputs: Properties): Promise<ResourceState> {
    return createOrUpdate(context, parseInputs(properties, inputs), null);
}
