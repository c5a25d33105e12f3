import { parseInputs } from "../../schema/inputs";
import { properties } from "../../schema/invitationResponse";
import type { Properties } from "../../schema/propertyTable";
import type { OperationContext, ResourceState } from "../resourceHandler";
import { createOrUpdate } from "./apply";

/** Responds to the invitation, or adopts it if it has the declared response already. */
export function create(context: OperationContext, inputs: Properties): Promise<ResourceState> {
    return createOrUpdate(context, parseInputs(properties, inputs), null);
}
