import { parseInputs } from "../properties/inputs";
import type { Properties } from "../properties/propertyTable";
import type { OperationContext, ResourceState } from "../resourceHandler";
import type { ThisRun } from "../thisRun";
import { createOrUpdate } from "./createOrUpdate";
import { properties } from "./properties";

/** Answers the invitations that wait, and adopts those that are answered as the rule has it. */
export function create(context: OperationContext, inputs: Properties, run: ThisRun): Promise<ResourceState> {
    return createOrUpdate(context, parseInputs(properties, inputs), null, run);
}
