import type { ImportableResponse } from "../../../provider/src/cli/importableResponse";
import { importableResponse } from "../../../provider/src/cli/importableResponse";
import type { Observation } from "../../../provider/src/reconcile/observation";
import { type RecordedInputs, stateOf } from "../../../provider/src/resources/invitationResponse/state";
import type { Invitation } from "../../../provider/src/schema/invitation";
import { anInvitation, aShare, observed } from "../reconcile/values";

/** An invitation as a look-up lists it. */
export const anInvitationOfList = (differing: Partial<Invitation> = {}): Invitation => ({
    invitationId: "i-1",
    resourceShareId: "rs-1",
    resourceShareName: "network",
    senderAccountId: "1000000000000001",
    receiverAccountId: "1000000000000002",
    status: "Pending",
    createTime: "",
    expireTime: null,
    acceptInvitationFailedDetails: [],
    ...differing,
});

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

export function accepted(name: string): ImportableResponse {
    const observation = { invitation: anInvitation({ status: "Accepted" }), share: aShare() };
    const response = importableResponse(name, found({ response: "accept" }, observation));
    if (typeof response === "string") {
        throw new Error(response);
    }
    return response;
}
