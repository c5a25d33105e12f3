import {
    inputsOf,
    parseState,
    stateOf,
} from "../../../../provider/src/resources/invitationAutoResponse/state";
import type { Inputs } from "../../../../provider/src/schema/invitationAutoResponse";

/** All inputs, so that one that is added has to be added here as well. */
const inputs: Required<Inputs> = {
    accept: [{ senderAccountId: "1000000000000001", resourceShareIds: ["rs-6GRmdD3X0000"] }],
    otherwise: "reject",
    except: ["rs-6GRmdD3X0001"],
    region: "cn-hangzhou",
    onDelete: "leave",
    profile: "receiver",
    assumeRole: { roleArn: "acs:ram::1000000000000002:role/sharing", externalId: "agreed" },
    accountId: "1000000000000002",
};
const { accept, otherwise, region, onDelete } = inputs;

test.each([
    ["all", inputs],
    ["only the necessary", { accept, otherwise, region, onDelete }],
])("a state gives back the declared inputs: %s", (_, declared) => {
    const nothing = { responses: [], pending: [], ignored: [], firstListed: null };
    const state = stateOf(declared, "1000000000000002", nothing);
    const recorded = parseState(JSON.parse(JSON.stringify(state)));
    expect(recorded && inputsOf(recorded)).toEqual(declared);
});
