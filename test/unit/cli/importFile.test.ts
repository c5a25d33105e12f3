import { dynamicTypes } from "../../../provider/src/adapters/engine/typeTokens";
import { nextSteps } from "../../../provider/src/cli/help";
import { importableResponse } from "../../../provider/src/cli/importableResponse";
import { importFile } from "../../../provider/src/cli/importFile";
import { parseState } from "../../../provider/src/resources/invitationResponse/state";
import { anInvitation } from "../reconcile/values";
import { accepted, found } from "./values";

const { token, providerText } = dynamicTypes.InvitationResponse;

test("the file has what a check and a create leave, and the text by which the engine finds the provider", () => {
    const response = accepted("network");
    const { resources } = JSON.parse(importFile([response]));
    expect(resources).toEqual([
        {
            type: token,
            name: "network",
            id: "i-1",
            inputs: {
                response: "accept",
                resourceShareId: "rs-1",
                onDelete: "retain",
                region: "cn-hangzhou",
                waitFor: "share",
                __provider: providerText,
            },
            outputs: { ...response.state, __provider: providerText },
        },
    ]);
    expect(parseState(resources[0].outputs)).toEqual(response.state);
});

test.each([
    ["Pending", "Declare it"],
    ["AcceptFailed", "Declare it"],
    ["Expired", "Ask account 1000000000000001 to share it again, then declare it"],
    ["Cancelled", "Ask account 1000000000000001 to share it again, then declare it"],
    ["Accepted", "Ask account 1000000000000001 to share it again, then declare it"],
] as const)("an invitation that is %s and brought no share is no response", (status, wayOn) => {
    const invitation = anInvitation({ status });
    expect(importableResponse("network", found({ response: "none" }, { invitation }))).toBe(
        `i-1 has no response to import: the invitation is ${status}, the share not joined.` +
            ` ${wayOn} and run \`pulumi up\` instead.`,
    );
});

test("the command to run next can be pasted", () => {
    expect(nextSteps("import.json", 1)).toContain("import.json holds 1 response. ");
    expect(nextSteps("my files/import.json", 2)).toContain(
        'pulumi import --file "my files/import.json" --gen',
    );
});
