import { problemsWithInputs } from "../../../../provider/src/resources/invitationAutoResponse/check";
import { diff } from "../../../../provider/src/resources/invitationAutoResponse/diff";
import { unknownValue } from "../../../../provider/src/resources/unknown";

const senderAccountId = "1512666876910000";

/** What is wrong, as the engine shows it: the property, and the rest of the sentence. */
const shown = (declared: object) =>
    problemsWithInputs({ ...declared }).map(({ property, reason }) => `${property} ${reason}`);

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
    [
        { accept: [senderAccountId] },
        /^accept has item 0, which must be an object with senderAccountId, resource/,
    ],
    [
        { accept: [{ senderAccountId }, { senderAccountId: 1512666876910000 }] },
        /^accept has item 1, which has senderAccountId, which is 1512666876910000, but must be an account id such as "\d+", in quotes: a number loses digits$/,
    ],
    [{ accept: [{}] }, /^accept has item 0, which has no senderAccountId: an account id/],
    [
        { accept: [{ senderAccountId, resourceTypes: ["VSwitch"] }] },
        /^accept has item 0, which has "resourceTypes", but there are senderAccountId, resourceShareIds$/,
    ],
    [
        { accept: [{ senderAccountId, resourceShareIds: ["i-pMnItMX19fBJ0000"] }] },
        /^accept has item 0, which has resourceShareIds, which has an item that is "i-pMnItMX19fBJ0000", but must be a resource share id such as "rs-6GRmdD3X0000"$/,
    ],
    [
        { accept: [{ senderAccountId, resourceShareIds: [] }] },
        /^accept has sender 1512666876910000 with empty resourceShareIds: leave them out to accept all of its shares/,
    ],
    [
        { accept: [{ senderAccountId }, { senderAccountId, resourceShareIds: ["rs-6GRmdD3X0000"] }] },
        /^accept has sender 1512666876910000 twice: name each sender once, with all of its resourceShareIds$/,
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
