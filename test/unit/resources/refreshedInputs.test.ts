import type { Account } from "../../../provider/src/account/account";
import { sentenceOf } from "../../../provider/src/common/inputProblem";
import { check as checkRule } from "../../../provider/src/resources/invitationAutoResponse/check";
import { check as checkResponse } from "../../../provider/src/resources/invitationResponse/check";
import type { OperationContext } from "../../../provider/src/resources/resourceHandler";
import type { Properties } from "../../../provider/src/schema/propertyTable";

const region = "cn-hangzhou";
const account = { defaultRegion: region, problemWithRegion: () => undefined };
const context: OperationContext = {
    // Nothing else of an account has a part in a check.
    openAccount: async () => account as unknown as Account,
    timeout: 1_000,
    log: () => undefined,
    warn: () => undefined,
    progress: () => undefined,
    signal: new AbortController().signal,
};

const response = {
    response: "none",
    resourceShareId: "rs-6GRmdD3X0000",
    onDelete: "retain",
    region,
};
const invitation = {
    invitationId: "i-pMnItMX19fBJ0000",
    resourceShareId: "rs-6GRmdD3X0000",
    resourceShareName: "network",
    senderAccountId: "1512666876910000",
    status: "Pending",
    createTime: "2026-01-05T08:00:00.000Z",
};
const rule = {
    accept: [{ senderAccountId: "1512666876910000" }],
    otherwise: "ignore",
    onDelete: "retain",
    region,
    pending: [invitation],
    gone: ["rs-6GRmdD3X0001"],
};
const otherRegion = { region: "cn-beijing" };

describe.each([
    ["a response", checkResponse, response, ['response is "none", but must be "accept" or "reject"']],
    [
        "a rule",
        checkRule,
        rule,
        [
            expect.stringMatching(/^pending is not a property/),
            expect.stringMatching(/^gone is not a property/),
        ],
    ],
] as const)("%s", (_, check, refreshed: Properties, problems) => {
    test("is right as a refresh has recorded it, in any order, and does not differ from that", async () => {
        const recorded = Object.fromEntries(Object.entries(refreshed).reverse());
        const { inputs, failures } = await check(context, refreshed, recorded);
        expect(failures).toEqual([]);
        expect(inputs).toEqual(refreshed);
    });

    test("is right as a refresh has recorded it, where something else of it changes", async () => {
        const changed = { ...refreshed, ...otherRegion };
        expect(await check(context, changed, refreshed)).toEqual({ inputs: changed, failures: [] });
    });

    test.each([
        ["nothing is on record", {}],
        ["another value is on record", { ...refreshed, response: "accept", pending: [], gone: [] }],
    ])("is wrong where %s", async (_, recorded) => {
        const { failures } = await check(context, refreshed, recorded);
        expect(failures.map(sentenceOf)).toEqual(problems);
    });

    test("is wrong where something else is, whatever is on record", async () => {
        const { failures } = await check(context, { ...refreshed, onDelete: "keep" }, refreshed);
        expect(failures.map(({ property }) => property)).toEqual(["onDelete"]);
    });
});
