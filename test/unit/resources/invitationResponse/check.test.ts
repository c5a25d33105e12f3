import type { Account } from "../../../../provider/src/account/account";
import { sentenceOf } from "../../../../provider/src/common/inputProblem";
import { check, problemsWithInputs } from "../../../../provider/src/resources/invitationResponse/check";
import type { OperationContext } from "../../../../provider/src/resources/resourceHandler";
import { withDefaults } from "../../../../provider/src/schema/inputs";
import { properties } from "../../../../provider/src/schema/invitationResponse";
import { unknownValue } from "../../../../provider/src/schema/unknown";
import { TestClock } from "../../testClock";

const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
const right = { response: "accept", invitationId: "i-pMnItMX19fBJ0000" };

test.each([
    ["accept by invitation", right],
    ["reject by share", { response: "reject", resourceShareId: "rs-6GRmdD3X0000" }],
    [
        "everything",
        {
            ...right,
            resourceShareId: "rs-6GRmdD3X0000",
            senderAccountId: "1512666876910000",
            onDelete: "leave",
            waitFor: "resources",
            region: "cn-hangzhou",
        },
    ],
    [
        "values that are not known yet",
        {
            response: unknown,
            invitationId: unknown,
            senderAccountId: unknown,
            onDelete: unknown,
            waitFor: unknown,
        },
    ],
    [
        "an account of its own",
        {
            ...right,
            profile: "hub",
            assumeRole: {
                roleArn: "acs:ram::1000000000000002:role/sharing",
                sessionName: "me",
                sessionExpiration: 900,
                policy: "{}",
                externalId: "agreed",
            },
            accountId: "1000000000000002",
        },
    ],
    ["a role that is not known yet", { ...right, assumeRole: { roleArn: unknown, externalId: unknown } }],
    [
        "a rejection with waitFor, from a program that computes the response",
        { ...right, response: "reject", waitFor: "resources" },
    ],
    ["absent values", { ...right, senderAccountId: null, onDelete: undefined }],
    [
        "an account id beside a role that is not known yet",
        { ...right, accountId: "1000000000000002", assumeRole: { roleArn: unknown } },
    ],
])("%s is right", (_, declared) => {
    expect(problemsWithInputs(declared)).toEqual([]);
});

test.each([
    [
        "a misspelt property",
        { ...right, onDelte: "leave" },
        "onDelte",
        /is not a property; there are response, /,
    ],
    [
        "another account than the role's",
        {
            ...right,
            accountId: "1000000000000002",
            assumeRole: { roleArn: "acs:ram::1000000000000004:role/sharing" },
        },
        "accountId",
        /^is "1000000000000002", but the role belongs to account 1000000000000004: name that account, or leave it out$/,
    ],
    [
        "a property in other case",
        { response: "accept", resourceShareID: "rs-1", invitationId: "i-1" },
        "resourceShareID",
        /^is not a property; did you mean resourceShareId\?$/,
    ],
    [
        "an invitation's id for a share's",
        { response: "accept", resourceShareId: "i-pMnItMX19fBJ0000" },
        "resourceShareId",
        /is "i-pMnItMX19fBJ0000", but must be .*: declare an invitation id as invitationId$/,
    ],
    ["no response", { invitationId: "i-1" }, "response", /is required: "accept" or "reject"/],
    [
        "another response",
        { ...right, response: "decline" },
        "response",
        /is "decline", but must be "accept" or/,
    ],
    [
        "neither id",
        { response: "accept" },
        "invitationId",
        /is missing: declare invitationId or resourceShareId/,
    ],
    [
        "a share's id for an invitation's",
        { ...right, invitationId: "rs-1" },
        "invitationId",
        /is "rs-1", but must/,
    ],
    [
        "a masked id",
        { ...right, invitationId: "i-pMnItMX19fBJ****" },
        "invitationId",
        /but must be an invitation id/,
    ],
    [
        "an empty id",
        { ...right, resourceShareId: "" },
        "resourceShareId",
        /is "", but must be a resource share id/,
    ],
    [
        "a number for an account id",
        { ...right, senderAccountId: 1512666876910000 },
        "senderAccountId",
        /is 1512666876910000, but must be .* in quotes: a number loses digits/,
    ],
    ["another policy", { ...right, onDelete: "delete" }, "onDelete", /"retain" or "leave"/],
    ["another target", { ...right, waitFor: "vswitches" }, "waitFor", /"share" or "resources"/],
    ["an empty profile", { ...right, profile: "" }, "profile", /is "", but must be the name of a profile/],
    [
        "a role that is no object",
        { ...right, assumeRole: ["Canary-1"] },
        "assumeRole",
        /^must be an object with roleArn, sessionName, sessionExpiration, policy, externalId$/,
    ],
    [
        "a role without its ARN",
        { ...right, assumeRole: {} },
        "assumeRole",
        /^has no roleArn: the ARN of a role/,
    ],
    [
        "a part of a role that does not exist",
        { ...right, assumeRole: { roleARN: "x" } },
        "assumeRole",
        /^has "roleARN", but there are roleArn, /,
    ],
    [
        "a role's name for its ARN",
        { ...right, assumeRole: { roleArn: "sharing" } },
        "assumeRole.roleArn",
        /^is "sharing", but must be the ARN of a role such as "acs:ram::/,
    ],
    [
        "a session that is too long",
        { ...right, assumeRole: { roleArn: "acs:ram::1000000000000002:role/x", sessionExpiration: 50_000 } },
        "assumeRole.sessionExpiration",
        /^is 50000, but must be a whole number of seconds from 900 to 43200$/,
    ],
    [
        "a wrong external id, without its value",
        { ...right, assumeRole: { roleArn: "acs:ram::1000000000000002:role/x", externalId: 12345 } },
        "assumeRole.externalId",
        /^must be a string that is not empty$/,
    ],
    ["a region with a typing slip", { ...right, region: "Hangzhou" }, "region", /a region id such as/],
])("%s is named", (_, declared, property, reason) => {
    const [name, path = ""] = property.split(/(?=\.)/);
    const where = path === "" ? { property: name } : { property: name, path };
    expect(problemsWithInputs(declared)).toEqual([{ ...where, reason: expect.stringMatching(reason) }]);
});

const account: Account = {
    clock: new TestClock(),
    defaultRegion: "cn-hangzhou",
    certainId: undefined,
    configuredBy: undefined,
    waysToSetRegion: "set it",
    problemWithRegion: () => undefined,
    resourceSharing: () => {
        throw new Error("A check makes no call.");
    },
    accountId: async () => {
        throw new Error("A check makes no call.");
    },
    guarded: () => account,
};

const withoutRegion: Account = { ...account, defaultRegion: undefined, waysToSetRegion: "or else" };

function contextOf(one: Account): OperationContext {
    return {
        openAccount: async () => one,
        timeout: 1_000,
        log: () => undefined,
        warn: () => undefined,
        progress: () => undefined,
        signal: new AbortController().signal,
    };
}

test("a region that neither the program nor the account has is one slip among the others", async () => {
    const context = contextOf(withoutRegion);
    const { failures } = await check(context, { ...right, response: "acept" }, {});
    expect(failures.map(sentenceOf)).toEqual([
        'response is "acept", but must be "accept" or "reject"',
        "region is missing, and the account has none: declare the region in which the share was created, or else",
    ]);
    expect((await check(context, { ...right, region: "cn-beijing" }, {})).failures).toEqual([]);
});

test("a profile that is not known yet may have a region", async () => {
    const context = contextOf(withoutRegion);
    const { inputs, failures } = await check(context, { ...right, profile: unknownValue }, {});
    expect(failures).toEqual([]);
    expect(inputs).toMatchObject({ region: unknownValue });
});

test("defaults are filled in, and give way to what is declared", () => {
    expect(withDefaults(properties, right, account)).toEqual({
        ...right,
        onDelete: "retain",
        region: "cn-hangzhou",
    });
    expect(
        withDefaults(properties, { ...right, onDelete: "leave", region: "cn-beijing" }, account),
    ).toMatchObject({
        onDelete: "leave",
        region: "cn-beijing",
    });
});
