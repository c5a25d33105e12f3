import { certainAccountId, knownAccount } from "../account/accountOf";
import type { SharesOfRun } from "../declaredShares";
import { noting } from "../noting";
import type { Properties } from "../properties/properties";
import type { Recorded, Resource } from "../resource";
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
export function createInvitationResponse(shares: SharesOfRun): Resource {
    const declaredShares = shares.ofResponses;

    /** Notes the share that inputs name, for the account that they declare. */
    const noteInputs = (inputs: Properties): void => {
        const account = knownAccount(inputs);
        if (account !== undefined) {
            const id = certainAccountId(account);
            declaredShares.add(inputs, id === undefined ? { account } : { id });
        }
    };
    /** Notes the share that a response has, which its inputs may not name. */
    const noteRecorded = ({ state }: Recorded): void =>
        declaredShares.add(state, { id: String(state.receiverAccountId) });

    return {
        name: "InvitationResponse",
        properties,
        async check(context, declared) {
            const result = await check(context, declared);
            noteInputs(result.inputs);
            return result;
        },
        diff(recorded: Properties, inputs: Properties) {
            const result = diff(recorded, inputs);
            noteInputs(inputs);
            // What is kept is declared by all of its ids, also those that only its state has.
            if (result.replaces.length === 0 && typeof recorded.receiverAccountId === "string") {
                declaredShares.add(recorded, { id: recorded.receiverAccountId });
            }
            return result;
        },
        create: (context, inputs) => noting(create(context, inputs), noteRecorded),
        read,
        update: (context, recorded, inputs) => noting(update(context, recorded, inputs), noteRecorded),
        delete: (context, recorded) => deleteResponse(context, recorded, shares),
    };
}
