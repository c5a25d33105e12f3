import { properties } from "../../schema/invitationAutoResponse";
import type { Properties } from "../../schema/propertyTable";
import { replacedBy } from "../../schema/replacements";
import { refuseToLeaveForAnother } from "../account/refuseToLeave";
import { mayHaveAccepted, ownedBy, parseState } from "./state";

/** Makes no call. @throws UserFacingError if the replacement would leave shares that the program wants to keep. */
export function diff(recorded: Properties, inputs: Properties): string[] {
    const replaces = replacedBy(properties, recorded, inputs);
    const state = parseState(recorded);
    if (replaces.length > 0 && state?.onDelete === "leave" && mayHaveAccepted(state)) {
        refuseToLeaveForAnother(ownedBy(state), inputs);
    }
    return replaces;
}
