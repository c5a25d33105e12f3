import { UserFacingError } from "../../common/userFacingError";
import { wayOutOfShare } from "../../reconcile/messages";
import { properties } from "../../schema/invitationResponse";
import type { Properties } from "../../schema/propertyTable";
import { replacedBy } from "../../schema/replacements";
import { certainAccountId, knownAccount } from "../account/declaredAccount";
import { refuseToLeaveForAnother } from "../account/refuseToLeave";
import { refuseIfImported } from "../account/requireReceiver";
import { isRejected, ownedBy, parseState, type State } from "./state";

/**
 * @returns the inputs whose change replaces the resource. Makes no call.
 * @throws UserFacingError if the declared response has become impossible, or the replacement would leave a share that
 * the program wants to keep.
 */
export function diff(recorded: Properties, inputs: Properties): string[] {
    const state = parseState(recorded);
    if (state === null) {
        return [];
    }
    const replaces = replacedBy(properties, { ...state }, inputs);
    if (replaces.length === 0) {
        refuseImpossible(state, inputs);
    }
    const declared = certainAccountId(knownAccount(inputs) ?? {});
    if (declared !== undefined) {
        refuseIfImported(ownedBy(state), declared);
    }
    if (replaces.length > 0 && state.onDelete === "leave" && !isRejected(state)) {
        refuseToLeaveForAnother(ownedBy(state), inputs);
    }
    return replaces;
}

/**
 * Refuses to change a response when it is too late. If the declared response is unchanged, any difference is drift: the
 * engine asks about it at the end of a refresh, which must not fail, and the update says what is wrong.
 */
function refuseImpossible(state: State, inputs: Properties): void {
    if (inputs.response === state.declaredResponse) {
        return;
    }
    if (inputs.response === "reject" && state.joined) {
        throw new UserFacingError(
            `response cannot become "reject": ${nameOf(state)} has already been accepted. ${wayOutOfShare}`,
        );
    }
    const isFoundById = inputs.invitationId !== undefined;
    if (inputs.response === "accept" && isFoundById && !state.joined && state.status === "Rejected") {
        throw new UserFacingError(
            `response cannot become "accept": ${nameOf(state)} was rejected, which is final. Ask account` +
                ` ${state.senderAccountId} to share ${state.resourceShareId} again and declare resourceShareId` +
                " instead of invitationId.",
        );
    }
}

function nameOf(state: State): string {
    return state.invitationId === null
        ? `share ${state.resourceShareId}`
        : `invitation ${state.invitationId}`;
}
