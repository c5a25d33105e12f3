import type { SharesOfRun } from "../declaredShares";
import { noting } from "../noting";
import type { Properties } from "../properties/properties";
import type { Recorded, Resource } from "../resource";
import { check } from "./check";
import { create } from "./create";
import { deleteRule } from "./delete";
import { diff } from "./diff";
import { properties } from "./properties";
import { read } from "./read";
import { parseState } from "./state";
import { update } from "./update";

/**
 * A rule for the invitations of one account and region, for the time of one run of the CLI.
 * @param shares what the resources of this run declare.
 */
export function createInvitationAutoResponse(shares: SharesOfRun): Resource {
    /** Notes the shares that a rule has accepted: another rule that is deleted must not leave them. */
    const note = (recorded: Properties): void => {
        const state = parseState(recorded);
        for (const { invitationId, resourceShareId, response } of state?.responses ?? []) {
            if (state !== null && response === "accept") {
                const ids = { region: state.region, invitationId, resourceShareId };
                shares.ofRules.add(ids, { id: state.receiverAccountId });
            }
        }
    };

    const noteRecorded = ({ state }: Recorded): void => note(state);

    return {
        name: "InvitationAutoResponse",
        properties,
        check,
        diff(recorded, inputs) {
            const result = diff(recorded, inputs);
            if (result.replaces.length === 0) {
                note(recorded);
            }
            return result;
        },
        create: (context, inputs) => noting(create(context, inputs, shares), noteRecorded),
        read: (context, _, recorded) => read(context, recorded, shares),
        update: (context, recorded, inputs) =>
            noting(update(context, recorded, inputs, shares), noteRecorded),
        delete: (context, recorded) => deleteRule(context, recorded, shares),
    };
}
