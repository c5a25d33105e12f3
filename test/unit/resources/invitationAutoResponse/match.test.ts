import type { Invitation } from "../../../../provider/src/api/operations/invitation";
import { autoResponseOf } from "../../../../provider/src/resources/invitationAutoResponse/invitationRecords";
import { match, responseOf } from "../../../../provider/src/resources/invitationAutoResponse/match";
import type { AutoResponse, Rule } from "../../../../provider/src/schema/invitationAutoResponse";
import { invitationStatuses } from "../../../../provider/src/schema/invitationStatus";
import * as fc from "../../../support/fastCheck";
import { anInvitation } from "../../reconcile/values";

const sender = "1000000000000001";
const stranger = "1000000000000003";
const accepting: Rule = { accept: [{ senderAccountId: sender }], otherwise: "ignore" };
const rejecting: Rule = { ...accepting, otherwise: "reject" };
const none = () => false;
const sentTime = "2026-01-02T04:00:00.000Z";

/** The ids of what became of invitations, by the list that they are in. */
function matched(
    rule: Rule,
    invitations: readonly Invitation[],
    recorded: readonly AutoResponse[] = [],
    isDeclared: Parameters<typeof match>[3] = none,
) {
    const { toSend, toAdopt, recorded: standing, ignored } = match(rule, invitations, recorded, isDeclared);
    return {
        toSend: toSend.map(({ invitation, response }) => `${response} ${invitation.invitationId}`),
        toAdopt: toAdopt.map(({ invitation, response }) => `${response} ${invitation.invitationId}`),
        recorded: standing.map(({ invitationId }) => invitationId),
        ignored: ignored.map(({ invitationId }) => invitationId),
    };
}

const nothing = { toSend: [], toAdopt: [], recorded: [], ignored: [] };

test.each([
    ["a listed sender's", accepting, sender, "rs-1", "accept"],
    ["another sender's", accepting, stranger, "rs-1", null],
    ["another sender's, with otherwise reject", rejecting, stranger, "rs-1", "reject"],
    ["nobody listed", { accept: [], otherwise: "reject" } as Rule, sender, "rs-1", "reject"],
    [
        "a listed share",
        { ...rejecting, accept: [{ senderAccountId: sender, resourceShareIds: ["rs-1"] }] },
        sender,
        "rs-1",
        "accept",
    ],
    [
        "another share of a listed sender",
        { ...rejecting, accept: [{ senderAccountId: sender, resourceShareIds: ["rs-1"] }] },
        sender,
        "rs-2",
        "reject",
    ],
    ["a listed sender's, but excepted,", { ...rejecting, except: ["rs-1"] }, sender, "rs-1", null],
    ["another sender's, but excepted,", { ...rejecting, except: ["rs-1"] }, stranger, "rs-1", null],
    [
        "a listed share that another sender claims",
        { ...accepting, accept: [{ senderAccountId: sender, resourceShareIds: ["rs-1"] }] },
        stranger,
        "rs-1",
        null,
    ],
] as const)("%s invitation", (_, rule, senderAccountId, resourceShareId, response) => {
    expect(responseOf(rule, { senderAccountId, resourceShareId })).toBe(response);
});

test.each([
    [accepting, sender, "Pending", { toSend: ["accept i-1"] }],
    [accepting, sender, "AcceptFailed", { toSend: ["accept i-1"] }],
    [accepting, sender, "Accepted", { toAdopt: ["accept i-1"] }],
    [accepting, sender, "Rejected", { ignored: ["i-1"] }],
    [accepting, sender, "Expired", {}],
    [accepting, sender, "Cancelled", {}],
    [accepting, stranger, "Pending", { ignored: ["i-1"] }],
    [accepting, stranger, "AcceptFailed", {}],
    [accepting, stranger, "Accepted", {}],
    [accepting, stranger, "Rejected", {}],
    [rejecting, stranger, "Pending", { toSend: ["reject i-1"] }],
    [rejecting, stranger, "AcceptFailed", { ignored: ["i-1"] }],
    [rejecting, stranger, "Accepted", { ignored: ["i-1"] }],
    [rejecting, stranger, "Rejected", { toAdopt: ["reject i-1"] }],
    [rejecting, stranger, "Expired", {}],
] as const)("%j: an invitation of %s that is %s", (rule, senderAccountId, status, expected) => {
    expect(matched(rule, [anInvitation({ senderAccountId, status })])).toEqual({ ...nothing, ...expected });
});

describe("of a response on record", () => {
    const accepted = autoResponseOf(anInvitation({ status: "Accepted" }), "accept", sentTime, true);
    const adopted = { ...accepted, respondTime: null };
    const rejected = autoResponseOf(
        anInvitation({ senderAccountId: stranger, status: "Rejected" }),
        "reject",
        sentTime,
        false,
    );
    const later = { invitationId: "i-2", createTime: "2026-01-03T03:04:05.678Z" };

    test.each([
        ["stands where its invitation is as it was", accepting, accepted, [{ status: "Accepted" }], ["i-1"]],
        ["stands where its invitation is shown late", accepting, accepted, [{ status: "Pending" }], ["i-1"]],
        ["stands where its invitation is no longer listed", accepting, accepted, [], ["i-1"]],
        [
            "stands under a rule that no longer covers it",
            rejecting,
            accepted,
            [{ status: "Accepted" }],
            ["i-1"],
        ],
        [
            "goes where it was adopted and the rule no longer covers it",
            { accept: [], otherwise: "ignore" },
            adopted,
            [],
            [],
        ],
        ["goes where it is a rejection that is no longer listed", rejecting, rejected, [], []],
        [
            "stands where it is a rejection that is listed",
            rejecting,
            rejected,
            [{ senderAccountId: stranger, status: "Rejected" }],
            ["i-1"],
        ],
    ] as const)("%s", (_, rule, record, listed, expected) => {
        const found = matched(
            rule,
            listed.map((one) => anInvitation(one)),
            [record],
        );
        expect(found).toEqual({ ...nothing, recorded: expected });
    });

    test("a newer invitation to its share is answered, whatever became of the older", () => {
        const listed = [anInvitation({ status: "Accepted" }), anInvitation(later)];
        expect(matched(accepting, listed, [accepted])).toEqual({
            ...nothing,
            recorded: ["i-1"],
            toSend: ["accept i-2"],
        });
    });

    test("it goes where the share was accepted by a newer invitation, which is adopted", () => {
        const listed = [anInvitation({ status: "Accepted" }), anInvitation({ ...later, status: "Accepted" })];
        expect(matched(accepting, listed, [accepted])).toEqual({ ...nothing, toAdopt: ["accept i-2"] });
    });

    test("it stands where the only acceptance that is listed is not newer, whatever id it has", () => {
        const listed = [anInvitation({ invitationId: "i-other", status: "Accepted" })];
        expect(matched(accepting, listed, [accepted])).toEqual({ ...nothing, recorded: ["i-1"] });
    });
});

test("what another resource of the run declares is left to it, by the share or by the invitation", () => {
    const record = autoResponseOf(anInvitation({ status: "Accepted" }), "accept", sentTime, true);
    const isDeclared = ({ resourceShareId }: Pick<Invitation, "resourceShareId">) =>
        resourceShareId === "rs-1";
    const other = anInvitation({ invitationId: "i-2", resourceShareId: "rs-2" });
    expect(matched(accepting, [anInvitation(), other], [record], isDeclared)).toEqual({
        ...nothing,
        toSend: ["accept i-2"],
    });
});

test("what the rule excepts is not its concern, whatever is on record of it", () => {
    const record = autoResponseOf(anInvitation({ status: "Accepted" }), "accept", sentTime, true);
    const other = anInvitation({ invitationId: "i-2", resourceShareId: "rs-2" });
    expect(matched({ ...rejecting, except: ["rs-1"] }, [anInvitation(), other], [record])).toEqual({
        ...nothing,
        toSend: ["accept i-2"],
    });
});

const invitations: fc.Arbitrary<Invitation[]> = fc
    .uniqueArray(
        fc.record({
            number: fc.integer({ min: 1, max: 40 }),
            senderAccountId: fc.constantFrom(sender, stranger),
            createTime: fc
                .integer({ min: 0, max: 5 })
                .map((day) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString()),
            status: fc.constantFrom(...invitationStatuses),
        }),
        { selector: ({ number }) => number, maxLength: 12 },
    )
    .map((rows) =>
        rows.map(({ number, ...row }) =>
            anInvitation({ ...row, invitationId: `i-${number}`, resourceShareId: `rs-${number % 4}` }),
        ),
    );

test("an invitation whose status nobody knows is listed, and neither answered nor adopted", () => {
    const withdrawn = anInvitation({ status: "Withdrawn", createTime: "2026-01-03T03:04:05.678Z" });
    expect(matched(rejecting, [withdrawn])).toEqual({ ...nothing, ignored: ["i-1"] });
    const pending = anInvitation({ invitationId: "i-2" });
    expect(matched(accepting, [withdrawn, pending])).toEqual({ ...nothing, toSend: ["accept i-2"] });
});

test("an invitation without a time counts as older than any other", () => {
    const timeless = anInvitation({ status: "Rejected", createTime: "" });
    const accepted = anInvitation({ invitationId: "i-2", status: "Accepted" });
    for (const listed of [
        [timeless, accepted],
        [accepted, timeless],
    ]) {
        expect(matched(accepting, listed)).toEqual({ ...nothing, toAdopt: ["accept i-2"] });
    }
});

const rules: fc.Arbitrary<Rule> = fc.record({
    accept: fc.uniqueArray(
        fc.record({
            senderAccountId: fc.constantFrom(sender, stranger),
            resourceShareIds: fc.option(fc.uniqueArray(fc.constantFrom("rs-1", "rs-2"), { minLength: 1 }), {
                nil: undefined,
            }),
        }),
        { selector: ({ senderAccountId }) => senderAccountId },
    ),
    otherwise: fc.constantFrom("ignore", "reject"),
});

const records = invitations.map((rows) =>
    [...new Map(rows.map((row) => [row.resourceShareId, row])).values()].map((row) =>
        autoResponseOf(row, row.status === "Rejected" ? "reject" : "accept", sentTime, true),
    ),
);

test("whatever is listed: nobody is accepted who is not listed, and each share is dealt with at most once", () => {
    fc.assert(
        fc.property(rules, invitations, records, (rule, listed, recorded) => {
            const { toSend, toAdopt, ignored, recorded: standing } = match(rule, listed, recorded, none);
            for (const { invitation, response } of [...toSend, ...toAdopt]) {
                expect(response).toBe(responseOf(rule, invitation));
            }
            const accepted = toSend.filter(({ response }) => response === "accept");
            const senders = rule.accept.map(({ senderAccountId }) => senderAccountId);
            expect(accepted.every(({ invitation }) => senders.includes(invitation.senderAccountId))).toBe(
                true,
            );
            const dealtWith = [...toSend, ...toAdopt].map(({ invitation }) => invitation).concat(ignored);
            const shares = dealtWith.map(({ resourceShareId }) => resourceShareId);
            expect(new Set(shares).size).toBe(shares.length);
            const onRecord = new Set(standing.map(({ invitationId }) => invitationId));
            expect(toAdopt.filter(({ invitation }) => onRecord.has(invitation.invitationId))).toEqual([]);
            expect(ignored.filter(({ invitationId }) => onRecord.has(invitationId))).toEqual([]);
        }),
    );
});

test("the order in which the service lists invitations means nothing", () => {
    fc.assert(
        fc.property(
            rules,
            invitations,
            records,
            fc.infiniteStream(fc.nat()),
            (rule, listed, recorded, chance) => {
                const shuffled = listed
                    .map((row) => ({ row, place: chance.next().value }))
                    .sort((a, b) => a.place - b.place)
                    .map(({ row }) => row);
                expect(match(rule, shuffled, recorded, none)).toEqual(match(rule, listed, recorded, none));
            },
        ),
    );
});
