import { CheckedInputs } from "../checkedInputs";
import type { SharesOfRun } from "../declaredShares";
import { onStateRecorded } from "../onStateRecorded";
import type { Properties } from "../properties/propertyTable";
import type { ResourceHandler, ResourceState } from "../resourceHandler";
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
export function invitationAutoResponseHandler(shares: SharesOfRun): ResourceHandler {
    const checked = new CheckedInputs();

    /** Adds the shares that a rule has accepted: another rule that is deleted must not leave them. */
    const addShares = (recorded: Properties): void => {
        const state = parseState(recorded);
        for (const { invitationId, resourceShareId, response } of state?.responses ?? []) {
            if (state !== null && response === "accept") {
                const ids = { region: state.region, invitationId, resourceShareId };
                shares.ofRules.add(ids, { id: state.receiverAccountId });
            }
        }
    };

    const addRecorded = ({ state }: ResourceState): void => addShares(state);

    return {
        name: "InvitationAutoResponse",
        properties,
        async check(context, declared) {
            const result = await check(context, declared);
            checked.add(result.inputs);
            return result;
        },
        diff(recorded, inputs) {
            const replaces = diff(recorded, inputs);
            if (checked.has(inputs) && replaces.length === 0) {
                addShares(recorded);
            }
            return replaces;
        },
        create: (context, inputs) => onStateRecorded(create(context, inputs, shares), addRecorded),
        read: (context, _, recorded) => read(context, recorded, shares),
        update: (context, recorded, inputs) =>
            onStateRecorded(update(context, recorded, inputs, shares), addRecorded),
        delete: (context, recorded) => deleteRule(context, recorded, shares),
    };
}
