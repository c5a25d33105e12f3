import { inputsOf, parseState, stateOf } from "../../../../provider/src/resources/invitationResponse/state";
import type { Inputs } from "../../../../provider/src/schema/invitationResponse";
import { anInvitation, observed } from "../../reconcile/values";

const invitation = anInvitation();

/** All inputs, so that one that is added has to be added here as well. */
const inputs: Required<Inputs> = {
    response: "accept",
    invitationId: invitation.invitationId,
    resourceShareId: invitation.resourceShareId,
    senderAccountId: invitation.senderAccountId,
    region: "cn-hangzhou",
    onDelete: "leave",
    waitFor: "resources",
    profile: "receiver",
    assumeRole: { roleArn: "acs:ram::1000000000000002:role/sharing", externalId: "agreed" },
    accountId: "1000000000000002",
};
const { response, resourceShareId, region, onDelete } = inputs;

test.each([
    ["all", inputs],
    ["only the necessary", { response, resourceShareId, region, onDelete }],
])("a state gives back the declared inputs: %s", (_, declared) => {
    const state = stateOf(declared, observed({ invitation }), "1000000000000002", "accept", null);
    const recorded = parseState(JSON.parse(JSON.stringify(state)));
    expect(recorded && inputsOf(recorded)).toEqual(declared);
});
