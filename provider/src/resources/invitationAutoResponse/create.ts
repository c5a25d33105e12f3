import { parseInputs } from "../../schema/inputs";
import { properties } from "../../schema/invitationAutoResponse";
import type { Properties } from "../../schema/propertyTable";
import type { OperationContext, ResourceState } from "../resourceHandler";
import type { ThisRun } from "../thisRun";
import { createOrUpdate } from "./apply";

/** Answers the invitations that wait, and adopts those that are answered as the rule has it. */
export function create(context: OperationContext, inputs: Properties, run: ThisRun): Promise<ResourceState> {
    return createOrUpdate(context, parseInputs(properties, inputs), null, run);
}
