import type { FoundResponse } from "../resources/invitationResponse/findResponse";
import { idOf } from "../resources/invitationResponse/state";
import type { ResponseKind } from "../schema/responses";

/** A response that is in force, and so can be imported. */
export interface ImportableResponse extends FoundResponse {
    readonly name: string;
    readonly inputs: FoundResponse["inputs"] & { readonly response: ResponseKind };
}

/** @returns one line that says what to do instead if the response is not in force. */
export function importableResponse(
    name: string,
    { state, inputs }: FoundResponse,
): ImportableResponse | string {
    const { response } = inputs;
    if (response === "none") {
        const canBeAnswered = state.status === "Pending" || state.status === "AcceptFailed";
        const wayOn = canBeAnswered
            ? "Declare"
            : `Ask account ${state.senderAccountId} to share it again, then declare`;
        return (
            `${idOf(state)} has no response to import: the invitation is ${state.status}, the share` +
            ` ${state.joined ? "joined" : "not joined"}. ${wayOn} it and run \`pulumi up\` instead.`
        );
    }
    return { name, state, inputs: { ...inputs, response } };
}
