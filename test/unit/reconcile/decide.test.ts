import { ServiceError } from "../../../provider/src/api/errors";
import { decide as decideOn, rowFor } from "../../../provider/src/reconcile/decide";
import {
    type Decision,
    type DeclaredResponse,
    decisionTable,
} from "../../../provider/src/reconcile/decisionTable";
import { begin, type History } from "../../../provider/src/reconcile/history";
import { allResourcesAvailable, type Observation } from "../../../provider/src/reconcile/observation";
import { invitationStatuses } from "../../../provider/src/schema/invitationStatus";
import { responses, waitTargets } from "../../../provider/src/schema/responses";
import * as fc from "../../support/fastCheck";
import { anInvitation, aShare, declares, observed } from "./values";

const now = 1_000_000;
const noHistory = { ...begin(now, now + 60_000, false), mayBeOld: false };

function decide(declared: DeclaredResponse, observation: Observation, history: History): Decision {
    return decideOn(declared, { ...history, observation }, now);
}

describe("accept", () => {
    const byShare = declares({ response: "accept", resourceShareId: "rs-1" });
    const byInvitation = declares({ response: "accept", invitationId: "i-1" });

    test.each([
        ["Pending", "accept"],
        ["Accepted", "wait for the share"],
        ["Rejected", "wait for an invitation"],
        ["Expired", "wait for an invitation"],
        ["Cancelled", "wait for an invitation"],
        ["AcceptFailed", "accept"],
    ] as const)("by share id, %s and not joined: %s", (status, decision) => {
        expect(decide(byShare, observed({ invitation: anInvitation({ status }) }), noHistory)).toBe(decision);
    });

    test.each(["Rejected", "Expired", "Cancelled"] as const)(
        "by invitation id, %s is the end of it",
        (status) => {
            const observation = observed({ invitation: anInvitation({ status }) });
            expect(decide(byInvitation, observation, noHistory)).toBe("invitation is closed");
        },
    );

    test.each([
        ...invitationStatuses.filter((status) => status !== "Pending" && status !== "AcceptFailed"),
        null,
    ])("joined is done, whatever became of the invitation: %s", (status) => {
        const invitation = status === null ? null : anInvitation({ status });
        expect(decide(byShare, observed({ invitation, share: aShare() }), noHistory)).toBe("done");
    });

    test("joined without usable resources is not done where these are waited for", () => {
        const declared = declares({ ...byShare, waitFor: "resources" });
        const share = aShare();
        const lacking = {
            resourceId: "vsw-1",
            resourceType: "VSwitch",
            resourceArn: null,
            resourceStatus: "LimitExceeded",
        };
        const available = { ...lacking, resourceStatus: "Available" };
        expect(decide(declared, observed({ share }), noHistory)).toBe("wait for the resources");
        expect(decide(declared, observed({ share, sharedResources: [available, lacking] }), noHistory)).toBe(
            "wait for the resources",
        );
        expect(decide(declared, observed({ share, sharedResources: [available] }), noHistory)).toBe("done");
    });

    test("a failed acceptance is tried once more, then reported", () => {
        const observation = observed({
            invitation: anInvitation({ status: "AcceptFailed" }),
            share: aShare(),
        });
        expect(decide(byShare, observation, noHistory)).toBe("accept");
        expect(decide(byShare, observation, { ...noHistory, acceptedAgain: true })).toBe("acceptance failed");
    });
});

describe("reject", () => {
    const byShare = declares({ response: "reject", resourceShareId: "rs-1" });

    test.each([
        ["Pending", "reject"],
        ["Accepted", "wait for the share"],
        ["Rejected", "done"],
        ["Expired", "done"],
        ["Cancelled", "done"],
        ["AcceptFailed", "reject"],
    ] as const)("%s and not joined: %s", (status, decision) => {
        expect(decide(byShare, observed({ invitation: anInvitation({ status }) }), noHistory)).toBe(decision);
    });

    test("an accepted invitation without a share may be late; after a while it was left", () => {
        const observation = observed({ invitation: anInvitation({ status: "Accepted" }) });
        expect(decide(byShare, observation, { ...noHistory, begun: now - 10_000 })).toBe("done");
    });

    test("what is joined was accepted", () => {
        expect(decide(byShare, observed({ share: aShare() }), noHistory)).toBe("already accepted");
    });

    test("an invitation that is no longer listed is waited for, unless it was rejected before", () => {
        expect(decide(byShare, observed({}), noHistory)).toBe("wait for an invitation");
        expect(decide(byShare, observed({}), { ...noHistory, rejectedBefore: true })).toBe("done");
    });
});

describe("strangers", () => {
    const declared = declares({
        response: "accept",
        resourceShareId: "rs-1",
        senderAccountId: "1000000000000001",
        receiverAccountId: "1000000000000002",
    });

    test.each([
        ["another sender", { senderAccountId: "1000000000000009" }],
        ["another share", { resourceShareId: "rs-9" }],
        ["another receiver", { receiverAccountId: "1000000000000009" }],
    ] as const)("%s is never answered", (decision, difference) => {
        const observation = observed({ invitation: anInvitation(difference) });
        expect(decide(declared, observation, noHistory)).toBe(decision);
    });

    test.each(responses)("an invitation whose status nobody knows is never answered: %s", (response) => {
        const observation = observed({ invitation: anInvitation({ status: "Withdrawn" }) });
        for (const share of [null, aShare()]) {
            expect(decide({ ...declared, response }, { ...observation, share }, noHistory)).toBe(
                "unknown status",
            );
        }
    });

    test("a share of another owner is not adopted", () => {
        const observation = observed({ share: aShare({ owner: "1000000000000009" }) });
        expect(decide(declared, observation, noHistory)).toBe("another sender");
    });
});

const anyDeclared: fc.Arbitrary<DeclaredResponse> = fc.record({
    response: fc.constantFrom(...responses),
    invitationId: fc.constantFrom("i-1", null),
    resourceShareId: fc.constant("rs-1"),
    senderAccountId: fc.constantFrom("1000000000000001", "1000000000000009", null),
    receiverAccountId: fc.constantFrom("1000000000000002", null),
    waitFor: fc.constantFrom(...waitTargets, null),
});

const anyObservation: fc.Arbitrary<Observation> = fc.record({
    joined: fc.boolean(),
    invitation: fc.option(
        fc.constantFrom(...invitationStatuses).map((status) => anInvitation({ status })),
        { nil: null },
    ),
    share: fc.constantFrom(aShare(), null),
    sharedResources: fc.array(
        fc.constantFrom("Available", "Unavailable").map((resourceStatus) => ({
            resourceId: "vsw-1",
            resourceType: "VSwitch",
            resourceArn: null,
            resourceStatus,
        })),
        { maxLength: 2 },
    ),
});

const refusal = new ServiceError(
    { operation: "AcceptResourceShareInvitation", host: "127.0.0.1" },
    { code: "InvitationStatus.Expired", message: "", requestId: "1", httpStatus: 409 },
);

const anyHistory: fc.Arbitrary<History> = fc
    .record({
        rejectedBefore: fc.boolean(),
        acceptedAt: fc.constantFrom(null, now, now - 10_000),
        acceptedAgain: fc.boolean(),
        refusedAfterFailure: fc.boolean(),
        refusals: fc.constantFrom(0, 2, 3).map((count) => Array.from({ length: count }, () => refusal)),
        begun: fc.constantFrom(now, now - 10_000),
        lastCheck: fc.constantFrom(now + 60_000, now),
        sentSinceWait: fc.boolean(),
        mayBeOld: fc.boolean(),
    })
    .map((remembered) => ({ ...noHistory, ...remembered }));

const mayStillArrive = ({ acceptedAt, lastCheck }: History) => acceptedAt === now && now < lastCheck;

test.each([
    [{ sentSinceWait: true }, "wait for the response to take effect", "wait for the share"],
    [{ mayBeOld: true }, "accept", "look again"],
    [{ mayBeOld: true, sentSinceWait: true }, "wait for the response to take effect", "look again"],
])("%j: what is pending and what is not", (remembered, ofPending, ofAccepted) => {
    const declared = declares({ response: "accept", resourceShareId: "rs-1" });
    const history = { ...noHistory, ...remembered };
    const decisionOn = (status: "Pending" | "Accepted") =>
        decide(declared, observed({ invitation: anInvitation({ status }) }), history);
    expect([decisionOn("Pending"), decisionOn("Accepted")]).toEqual([ofPending, ofAccepted]);
});

test("what a temporary error hides is waited for", () => {
    const declared = declares({ response: "accept", resourceShareId: "rs-1" });
    const observation = observed({ invitation: anInvitation() });
    expect(decide(declared, observation, { ...noHistory, isHidden: true })).toBe(
        "wait for the response to take effect",
    );
});

test.each([
    [2, "accept"],
    [3, "refused too often"],
] as const)("a pending invitation after %i refusals: %s", (count, decision) => {
    const declared = declares({ response: "accept", resourceShareId: "rs-1" });
    const refusals = Array.from({ length: count }, () => refusal);
    expect(decide(declared, observed({ invitation: anInvitation() }), { ...noHistory, refusals })).toBe(
        decision,
    );
});

test("the table is total, and every answer it calls for has an invitation to answer", () => {
    fc.assert(
        fc.property(anyDeclared, anyObservation, anyHistory, (declared, observation, history) => {
            const decision = decide(declared, observation, history);
            if (decision === "accept" || decision === "reject") {
                expect(history.sentSinceWait).toBe(false);
                expect(decision).toBe(declared.response);
                expect(["Pending", "AcceptFailed"]).toContain(observation.invitation?.status);
            } else if (!decision.startsWith("wait for ")) {
                expect(decision === "look again").toBe(history.mayBeOld);
            }
            if (decision === "done" && declared.response === "accept") {
                expect(observation.joined).toBe(true);
                const mayBeWithoutResources =
                    declared.waitFor === "share" || (declared.waitFor === null && !mayStillArrive(history));
                expect(mayBeWithoutResources || allResourcesAvailable(observation)).toBe(true);
            }
            if (decision === "done" && declared.response === "reject") {
                expect(observation.joined).toBe(false);
            }
        }),
        { numRuns: 2_000 },
    );
});

test("every row decides some case", () => {
    const unused = new Set(decisionTable);
    fc.assert(
        fc.property(anyDeclared, anyObservation, anyHistory, (declared, observation, history) => {
            unused.delete(rowFor(declared, observation, history, now));
        }),
        { numRuns: 5_000, seed: 1 },
    );
    expect([...unused]).toEqual([]);
});
