import { recordedResponses } from "../../../../provider/src/resources/invitationAutoResponse/invitationRecords";
import type { State } from "../../../../provider/src/resources/invitationAutoResponse/state";
import { anInvitation } from "../../reconcile/values";

const time = "2026-01-02T03:10:00.000Z";
const soon = Date.parse(time) + 1_000;
const later = Date.parse(time) + 10_000;

const interrupted: State = {
    accept: [],
    otherwise: "reject",
    except: null,
    region: "cn-hangzhou",
    onDelete: "retain",
    profile: null,
    assumeRole: null,
    accountId: null,
    receiverAccountId: "1000000000000002",
    responses: [],
    pending: [],
    firstListed: null,
    ignored: [],
    interrupted: { time, invitationIds: ["i-1"] },
};

/** The state that a refresh leaves, a moment after the interruption. */
function refreshed(): State {
    const responses = recordedResponses(interrupted, [anInvitation()], soon);
    expect(responses).toMatchObject([{ invitationId: "i-1", status: "Pending", respondTime: time }]);
    return { ...interrupted, responses, interrupted: null };
}

test("an interrupted response counts as sent for a moment, and no longer", () => {
    expect(recordedResponses(interrupted, [anInvitation()], later)).toEqual([]);
    expect(recordedResponses(refreshed(), [anInvitation()], later)).toEqual([]);
});

test.each([
    ["Rejected", "reject"],
    ["Accepted", "accept"],
] as const)("an interrupted response is what has come of it since: %s", (status, response) => {
    const expected = [{ invitationId: "i-1", status, response, respondTime: time }];
    const invitations = [anInvitation({ status })];
    expect(recordedResponses(interrupted, invitations, later)).toMatchObject(expected);
    expect(recordedResponses(refreshed(), invitations, later)).toMatchObject(expected);
});
