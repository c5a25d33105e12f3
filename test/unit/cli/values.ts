import type { Importable } from "../../../provider/src/cli/importable";
import { importable } from "../../../provider/src/cli/importable";
import type { Observation } from "../../../provider/src/resources/invitationResponse/reconcile/observation";
import { type RecordedInputs, stateOf } from "../../../provider/src/resources/invitationResponse/state";
import { anInvitation, aShare, observed } from "../resources/invitationResponse/reconcile/values";

/** What a look-up gives for an observation. */
export function found(inputs: Pick<RecordedInputs, "response">, observation: Partial<Observation> = {}) {
    const declared = {
        resourceShareId: "rs-1",
        onDelete: "retain",
        region: "cn-hangzhou",
        waitFor: "share",
        ...inputs,
    } as const;
    return {
        inputs: declared,
        state: stateOf(declared, observed(observation), "1000000000000002", "accept", null),
    };
}

export function accepted(name: string): Importable {
    const observation = { invitation: anInvitation({ status: "Accepted" }), share: aShare() };
    const response = importable(name, found({ response: "accept" }, observation));
    if (typeof response === "string") {
        throw new Error(response);
    }
    return response;
}
