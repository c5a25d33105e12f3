import { diff } from "../../../../provider/src/resources/invitationResponse/diff";
import {
    parseState,
    type State,
    withInputs,
} from "../../../../provider/src/resources/invitationResponse/state";

const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

const accepted: State = {
    response: "accept",
    declaredResponse: "accept",
    onDelete: "retain",
    region: "cn-hangzhou",
    waitFor: "share",
    profile: null,
    assumeRole: null,
    accountId: null,
    declared: ["invitationId"],
    invitationId: "i-1",
    resourceShareId: "rs-1",
    resourceShareName: "network",
    senderAccountId: "1000000000000001",
    receiverAccountId: "1000000000000002",
    status: "Accepted",
    joined: true,
    createTime: "2026-01-02T03:04:05.678Z",
    expireTime: "2026-01-09T03:04:05.678Z",
    acceptInvitationFailedDetails: [],
    sharedResources: [],
    sharedResourceIdsByType: {},
};
const rejected: State = {
    ...accepted,
    response: "reject",
    declaredResponse: "reject",
    status: "Rejected",
    joined: false,
};

function change(state: State, news: Record<string, unknown>) {
    const inputs = {
        response: state.response,
        invitationId: "i-1",
        region: "cn-hangzhou",
        onDelete: "retain",
    };
    return diff({ ...state }, { ...inputs, ...news });
}

test.each([
    ["the same", {}, []],
    ["options", { onDelete: "leave", waitFor: "resources", customTimeouts: { create: "1m" } }, []],
    ["the share's id as well, as recorded", { resourceShareId: "rs-1" }, []],
    ["the share's id instead, as recorded", { resourceShareId: "rs-1", invitationId: undefined }, []],
    ["a pin on the sender", { senderAccountId: "1000000000000009" }, []],
    ["another invitation", { invitationId: "i-2" }, ["invitationId"]],
    ["another share", { resourceShareId: "rs-2" }, ["resourceShareId"]],
    ["another region", { region: "cn-beijing" }, ["region"]],
    ["an invitation that is not known yet", { invitationId: unknown }, ["invitationId"]],
    ["another invitation, rejected", { invitationId: "i-2", response: "reject" }, ["invitationId"]],
])("%s: replaces %j", (_, news, replaces) => {
    expect(change(accepted, news)).toEqual(replaces);
});

test("what was accepted cannot be rejected; the way out is named", () => {
    expect(() => change(accepted, { response: "reject" })).toThrow(
        /^response cannot become "reject": invitation i-1 has already been accepted\. To leave the share: .*onDelete "leave"/,
    );
});

test("what became so outside is drift, never an error: a refresh asks as well", () => {
    const acceptedByHand = { ...accepted, declaredResponse: "reject" } as const;
    expect(change(acceptedByHand, { response: "reject" })).toEqual([]);
    const rejectedByHand = { ...rejected, declaredResponse: "accept" } as const;
    expect(change(rejectedByHand, { response: "accept" })).toEqual([]);
});

test("what was rejected can only be accepted through a new invitation", () => {
    expect(() => change(rejected, { response: "accept" })).toThrow(
        /^response cannot become "accept": invitation i-1 was rejected.*Ask account 1000000000000001 to share rs-1 again/,
    );
    const byShare = { response: "accept", invitationId: undefined, resourceShareId: "rs-1" };
    expect(change(rejected, byShare)).toEqual([]);
});

test.each([
    ["another role of the same account", { assumeRole: { roleArn: "acs:ram::1000000000000002:role/b" } }, []],
    ["another profile", { profile: "another" }, []],
    ["another guard", { accountId: "1000000000000003" }, []],
    [
        "a role of another account",
        { assumeRole: { roleArn: "acs:ram::1000000000000003:role/a" } },
        ["assumeRole"],
    ],
    ["a role that is not known yet", { assumeRole: { roleArn: unknown } }, []],
])("%s", (_, account, replaces) => {
    const inputs = { response: "accept", invitationId: "i-1", region: "cn-hangzhou", onDelete: "retain" };
    expect(diff({ ...accepted }, { ...inputs, ...account })).toEqual(replaces);
});

test("what was imported without an account is not taken for another account's", () => {
    const imported: State = { ...accepted, imported: true };
    const assumeRole = { roleArn: "acs:ram::1000000000000003:role/sharing" };
    const refusal =
        "i-1 in cn-hangzhou was imported as that of account 1000000000000002, whose credentials the import had, but the" +
        " program declares account 1000000000000003: nothing was changed. Drop it from the state" +
        " (`pulumi state delete <URN> --force`) and run `pulumi up`, which adopts what that account has responded, or" +
        " import it again with --provider and a provider of that account.";
    expect(() => change(imported, { assumeRole })).toThrow(refusal);
    expect(() => change(imported, { accountId: "1000000000000003" })).toThrow(refusal);
    expect(change(accepted, { assumeRole })).toEqual(["assumeRole"]);
    expect(change(imported, { assumeRole: { roleArn: "acs:ram::1000000000000002:role/sharing" } })).toEqual(
        [],
    );
});

test.each([
    ["nothing of the account", {}, true],
    ["its id", { accountId: "1000000000000002" }, undefined],
    ["a profile", { profile: "receiver" }, undefined],
])("a program that declares %s: whether the import's mark stays", (_, account, mark) => {
    const { invitationId, resourceShareId, senderAccountId } = accepted;
    const ids = { invitationId: invitationId ?? "", resourceShareId, senderAccountId };
    const inputs = {
        ...ids,
        response: "accept",
        onDelete: "leave",
        region: "cn-hangzhou",
        ...account,
    } as const;
    const imported: State = { ...accepted, imported: true };
    expect(withInputs(imported, inputs).imported).toBe(mark);
    expect(parseState({ ...withInputs(imported, inputs) })?.imported).toBe(mark);
});

describe('what replaces a response with onDelete "leave"', () => {
    const byProfile: State = { ...accepted, onDelete: "leave", profile: "receiver" };
    const invitationId = "i-2";
    const roleIn = (accountId: string) => ({ assumeRole: { roleArn: `acs:ram::${accountId}:role/a` } });

    test.each([
        ["a role in another account", roleIn("1000000000000003"), "is account 1000000000000003"],
        ["the guard of another account", { accountId: "1000000000000003" }, "is account 1000000000000003"],
        ["another profile", { profile: "other" }, "may be another account"],
        ["the provider's account", {}, "may be another account"],
    ])("%s is refused", (_, account, other) => {
        expect(() => change(byProfile, { invitationId, ...account })).toThrow(
            `i-1 in cn-hangzhou belongs to account 1000000000000002, what replaces it ${other}, and onDelete is "leave"`,
        );
    });

    test.each([
        ["the same profile", byProfile, { profile: "receiver" }],
        ["a role in the account", byProfile, roleIn("1000000000000002")],
        [
            "another profile with the account's guard",
            byProfile,
            { profile: "b", accountId: "1000000000000002" },
        ],
        ["a profile that is not known yet", byProfile, { profile: unknown }],
        ["another profile, after a rejection", { ...rejected, onDelete: "leave" } as const, { profile: "b" }],
        ['another profile, as long as "retain" is recorded', accepted, { profile: "b" }],
    ])("%s replaces it", (_, state, account) => {
        expect(change(state, { invitationId, ...account })).toEqual(["invitationId"]);
    });
});
