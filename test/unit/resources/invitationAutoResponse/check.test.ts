import { sentenceOf } from "../../../../provider/src/common/inputProblem";
import { problemsWithInputs } from "../../../../provider/src/resources/invitationAutoResponse/check";
import { diff } from "../../../../provider/src/resources/invitationAutoResponse/diff";
import { unknownValue } from "../../../../provider/src/schema/unknown";

const senderAccountId = "1512666876910000";

/** What is wrong, a sentence for each. */
const shown = (declared: object) => problemsWithInputs({ ...declared }).map(sentenceOf);

test.each([
    [{ accept: [{ senderAccountId }] }],
    [{ accept: [{ senderAccountId, resourceShareIds: ["rs-6GRmdD3X0000"] }], onDelete: "leave" }],
    [{ accept: [], otherwise: "reject" }],
    [{ accept: [], otherwise: unknownValue }],
    [{ accept: unknownValue }],
    [{ accept: [unknownValue] }],
    [{ accept: [{ senderAccountId: unknownValue }, { senderAccountId: unknownValue }] }],
    [{ accept: [{ senderAccountId, resourceShareIds: [unknownValue] }] }],
    [{ accept: [{ senderAccountId, resourceShareIds: unknownValue }] }],
])("%j is right", (declared) => {
    expect(shown(declared)).toEqual([]);
});

test.each([
    [{}, /^accept is required: array of/],
    [{ accept: {} }, /^accept is {}, but must be an array$/],
    [{ accept: [] }, /^accept is empty, so that the rule does nothing: name the senders/],
    [{ accept: [senderAccountId] }, /^accept\[0\] must be an object with senderAccountId, resource/],
    [
        { accept: [{ senderAccountId }, { senderAccountId: 1512666876910000 }] },
        /^accept\[1\]\.senderAccountId is 1512666876910000, but must be an account id such as "\d+", in quotes: a number loses digits$/,
    ],
    [{ accept: [{}] }, /^accept\[0\] has no senderAccountId: an account id/],
    [
        { accept: [{ senderAccountId, resourceTypes: ["VSwitch"] }] },
        /^accept\[0\] has "resourceTypes", but there are senderAccountId, resourceShareIds$/,
    ],
    [
        { accept: [{ senderAccountId, resourceShareIds: ["i-pMnItMX19fBJ0000"] }] },
        /^accept\[0\]\.resourceShareIds\[0\] is "i-pMnItMX19fBJ0000", but must be a resource share id such as "rs-6GRmdD3X0000"$/,
    ],
    [
        { accept: [{ senderAccountId, resourceShareIds: [] }] },
        /^accept\[0\]\.resourceShareIds is empty: leave it out to accept all of the sender's shares/,
    ],
    [
        { accept: [{ senderAccountId }, { senderAccountId, resourceShareIds: ["rs-6GRmdD3X0000"] }] },
        /^accept\[1\]\.senderAccountId is that of accept\[0\]: name each sender once, with all of its resourceShareIds$/,
    ],
    [
        { accept: [{ senderAccountId }], otherwise: "accept" },
        /^otherwise is "accept", but must be "ignore" or "reject"$/,
    ],
    [
        { accept: [{ senderAccountId }], pending: [] },
        /^pending is not a property; there are accept, otherwise/,
    ],
])("%j is wrong", (declared, message) => {
    expect(shown(declared)).toEqual([expect.stringMatching(message)]);
});

test("another region or a role of another account takes another resource, another rule does not", () => {
    const recorded = {
        accept: [{ senderAccountId }],
        otherwise: "ignore",
        onDelete: "leave",
        region: "cn-hangzhou",
        receiverAccountId: "1000000000000002",
    };
    const replaces = (change: object) => diff(recorded, { ...recorded, ...change });
    const roleOf = (account: string) => ({ assumeRole: { roleArn: `acs:ram::${account}:role/sharing` } });
    expect(replaces({ accept: [], otherwise: "reject", onDelete: "retain" })).toEqual([]);
    expect(replaces(roleOf("1000000000000002"))).toEqual([]);
    expect(replaces({ region: "cn-beijing" })).toEqual(["region"]);
    expect(replaces({ region: unknownValue })).toEqual(["region"]);
    expect(replaces(roleOf("1000000000000003"))).toEqual(["assumeRole"]);
});
