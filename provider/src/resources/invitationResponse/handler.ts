import { certainAccountId, knownAccount } from "../account/accountConversion";
import { CheckedInputs } from "../checkedInputs";
import type { SharesOfRun } from "../declaredShares";
import { onStateRecorded } from "../onStateRecorded";
import type { Properties } from "../properties/propertyTable";
import type { ResourceHandler, ResourceState } from "../resourceHandler";
import { check } from "./check";
import { create } from "./create";
import { deleteResponse } from "./delete";
import { diff } from "./diff";
import { properties } from "./properties";
import { read } from "./read";
import { update } from "./update";

/**
 * One response to one invitation, for the time of one run of the CLI.
 * @param shares what the resources of this run declare.
 */
export function invitationResponseHandler(shares: SharesOfRun): ResourceHandler {
    const declaredShares = shares.ofResponses;
    const checked = new CheckedInputs();

    /** Adds the share that inputs name, for the account that they declare. */
    const addDeclared = (inputs: Properties): void => {
        const account = knownAccount(inputs);
        if (account !== undefined) {
            const id = certainAccountId(account);
            declaredShares.add(inputs, id === undefined ? { account } : { id });
        }
    };
    /** Adds the share that a response has, which its inputs may not name. */
    const addRecorded = ({ state }: ResourceState): void =>
        declaredShares.add(state, { id: String(state.receiverAccountId) });

    return {
        name: "InvitationResponse",
        properties,
        async check(context, declared) {
            const result = await check(context, declared);
            checked.add(result.inputs);
            addDeclared(result.inputs);
            return result;
        },
        diff(recorded: Properties, inputs: Properties) {
            const replaces = diff(recorded, inputs);
            const isKept = checked.has(inputs) && replaces.length === 0;
            // What is kept is declared by all of its ids, also those that only its state has.
            if (isKept && typeof recorded.receiverAccountId === "string") {
                declaredShares.add(recorded, { id: recorded.receiverAccountId });
            }
            return replaces;
        },
        create: (context, inputs) => onStateRecorded(create(context, inputs), addRecorded),
        read,
        update: (context, recorded, inputs) =>
            onStateRecorded(update(context, recorded, inputs), addRecorded),
        delete: (context, recorded) => deleteResponse(context, recorded, shares),
    };
}
