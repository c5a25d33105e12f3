import { problemsWith, withDefaults } from "../../../provider/src/lifecycle/inputs";

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
            customTimeouts: { create: "1h30m", update: "90s", delete: "1.5m" },
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
    ["absent values", { ...right, senderAccountId: null, onDelete: undefined }],
])("%s is right", (_, declared) => {
    expect(problemsWith(declared)).toEqual([]);
});

test.each([
    [
        "a misspelt property",
        { ...right, onDelte: "leave" },
        "onDelte",
        /is not a property; there are response, /,
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
    ["a region with a typing slip", { ...right, region: "Hangzhou" }, "region", /a region id such as/],
    [
        "a bare number as a timeout",
        { ...right, customTimeouts: { create: "10" } },
        "customTimeouts",
        /create "10"/,
    ],
    ["a timeout of nothing", { ...right, customTimeouts: { create: "0s" } }, "customTimeouts", /create "0s"/],
    ["a timeout of a read", { ...right, customTimeouts: { read: "1m" } }, "customTimeouts", /has "read"/],
    ["a list of timeouts", { ...right, customTimeouts: ["1m"] }, "customTimeouts", /must be an object/],
])("%s is named", (_, declared, property, reason) => {
    expect(problemsWith(declared)).toEqual([{ property, reason: expect.stringMatching(reason) }]);
});

test("defaults are filled in, and give way to what is declared", () => {
    expect(withDefaults(right, "cn-hangzhou")).toEqual({
        ...right,
        onDelete: "retain",
        waitFor: "share",
        region: "cn-hangzhou",
    });
    expect(withDefaults({ ...right, onDelete: "leave", region: "cn-beijing" }, "cn-hangzhou")).toMatchObject({
        onDelete: "leave",
        region: "cn-beijing",
    });
});
