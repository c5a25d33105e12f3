import type { Invitation } from "../../api/operations/invitation";
import type { ResourceSharing } from "../../api/resourceSharing";
import type { Clock } from "../../common/clock";
import type { Deadline } from "../../common/deadline";
import { UserFacingError } from "../../common/userFacingError";
import { type FinalStatus, finalStatusOf } from "../../reconcile/observe";
import { reconcile } from "../../reconcile/reconcile";
import { UnfinishedError } from "../../reconcile/unfinishedError";
import type { AutoResponse, Inputs, UnansweredInvitation } from "../../schema/invitationAutoResponse";
import type { DueRejections } from "../dueRejections";
import { autoResponseOf, unansweredInvitation } from "./invitationRecords";
import type { PlannedResponse } from "./match";
import { recordedShare } from "./observeInvitations";
import { oneByOne } from "./oneByOne";
import { Progress } from "./progress";
import { WriteTracker } from "./writeTracker";

/** Responses to send, and what it takes to send them. */
export interface RespondRequest {
    readonly service: ResourceSharing;
    readonly inputs: Inputs;
    readonly receiverAccountId: string;
    readonly toSend: readonly PlannedResponse[];
    /** The rejections that are still to be sent, for what is declared meanwhile. */
    readonly dueRejections: DueRejections;
    /** Whether a response of this run declares an invitation, as far as is known now: it is then left to that response. */
    isDeclared(invitation: Invitation): Promise<boolean>;
    /** When the rule sent a response before, by the invitation's id. */
    readonly sentBefore: ReadonlyMap<string, string>;
    readonly clock: Clock;
    readonly deadline: Deadline;
    /** Shows a line to the user. */
    progress(line: string): void;
}

/** What has come of an invitation: one of these, and a failure perhaps. */
interface Outcome {
    readonly response?: AutoResponse;
    readonly pending?: UnansweredInvitation;
    readonly ignored?: UnansweredInvitation;
    /** Why it could not be responded to. */
    readonly failure?: Failure;
}

/** Why something about an invitation failed. */
export interface Failure {
    readonly invitationId: string;
    readonly error: unknown;
}

/** What has come of all invitations. */
export interface Outcomes {
    readonly responses: readonly AutoResponse[];
    readonly pending: readonly UnansweredInvitation[];
    readonly ignored: readonly UnansweredInvitation[];
    readonly failures: readonly Failure[];
    /** When a response was sent, by the invitation's id: also of those whose outcome is not known. */
    readonly sent: ReadonlyMap<string, string>;
}

/**
 * Responds to all invitations: accepts them side by side and then, since that is final and the program may still declare
 * one of them, rejects one after the other. One that fails stops no other.
 */
export async function respondToAll(request: RespondRequest): Promise<Outcomes> {
    const { service, inputs, receiverAccountId, toSend, dueRejections, clock } = request;
    const progress = new Progress(toSend.length, clock, "invitations answered", (line) =>
        request.progress(line),
    );
    const acceptances = toSend.filter(({ response }) => response === "accept");
    const rejections = toSend.filter(({ response }) => response === "reject");
    const due = rejections.map(({ invitation }) => recordedShare(inputs, receiverAccountId, invitation));
    for (const share of due) {
        dueRejections.add(share);
    }
    const accepted = await respondSideBySide({ ...request, toSend: acceptances }, progress);
    const oneAfterTheOther = { ...service, respond: oneByOne(service.respond) };
    const rejected = await respondSideBySide(
        { ...request, service: oneAfterTheOther, toSend: rejections },
        progress,
    );
    for (const share of due) {
        dueRejections.delete(share);
    }
    return {
        responses: [...accepted.responses, ...rejected.responses],
        pending: [...accepted.pending, ...rejected.pending],
        ignored: [...accepted.ignored, ...rejected.ignored],
        failures: [...accepted.failures, ...rejected.failures],
        sent: new Map([...accepted.sent, ...rejected.sent]),
    };
}

async function respondSideBySide(request: RespondRequest, progress: Progress): Promise<Outcomes> {
    const { service, toSend, clock } = request;
    const invitations = new Map(toSend.map(({ invitation }) => [invitation.invitationId, invitation]));
    const tracker = new WriteTracker(service, clock, async (id) => {
        const invitation = invitations.get(id);
        return invitation !== undefined && request.isDeclared(invitation);
    });
    const outcomes = await Promise.all(
        toSend.map(async (one) => {
            const outcome = await respondToOne(one, request, tracker, (line) => progress.waiting(line));
            progress.finished();
            return outcome;
        }),
    );
    return {
        responses: outcomes.flatMap(({ response }) => response ?? []),
        pending: outcomes.flatMap(({ pending }) => pending ?? []),
        ignored: outcomes.flatMap(({ ignored }) => ignored ?? []),
        failures: outcomes.flatMap(({ failure }) => failure ?? []),
        sent: tracker.sent,
    };
}

async function respondToOne(
    { invitation, response }: PlannedResponse,
    { inputs, receiverAccountId, sentBefore, deadline }: RespondRequest,
    tracker: WriteTracker,
    log: (line: string) => void,
): Promise<Outcome> {
    const { invitationId, resourceShareId, senderAccountId } = invitation;
    const sentTime = () => tracker.sent.get(invitationId) ?? sentBefore.get(invitationId) ?? null;
    try {
        const observation = await reconcile({
            service: tracker.serviceOf(invitationId),
            region: inputs.region,
            declared: {
                response,
                invitationId,
                resourceShareId,
                senderAccountId,
                receiverAccountId,
                waitFor: "share",
            },
            rejectedBefore: false,
            finalStatus: knownFinalStatus(invitation),
            askedAccount: null,
            deadline,
            log,
        });
        return {
            response: autoResponseOf(
                observation.invitation ?? invitation,
                response,
                sentTime(),
                observation.joined,
            ),
        };
    } catch (error) {
        const isHeldBack = tracker.heldBack.has(invitationId);
        if (isHeldBack && !tracker.sent.has(invitationId)) {
            return {};
        }
        const seen = error instanceof UnfinishedError ? error.observation : null;
        return outcomeOfFailure(
            { invitation: seen?.invitation ?? invitation, response },
            seen?.joined ?? false,
            sentTime(),
            { invitationId, error: isHeldBack ? heldBackTooLate(invitationId) : error },
        );
    }
}

/** An earlier attempt was sent, and nobody knows what came of it. */
function heldBackTooLate(invitationId: string): UserFacingError {
    return new UserFacingError(
        `${invitationId} may have been answered before this run declared it, and is left alone from now on: run` +
            " `pulumi up` again.",
    );
}

/** What was accepted may still become visible; an acceptance that failed may be sent again. */
function knownFinalStatus(invitation: Invitation): FinalStatus | null {
    return invitation.status === "AcceptFailed" ? null : finalStatusOf(invitation);
}

/** @param last the invitation as it was last seen. */
function outcomeOfFailure(
    { invitation: last, response }: PlannedResponse,
    joined: boolean,
    sentTime: string | null,
    failure: Failure,
): Outcome {
    switch (last.status) {
        case "Pending":
            return { pending: unansweredInvitation(last), failure };
        case "AcceptFailed":
            return sentTime === null
                ? { pending: unansweredInvitation(last), failure }
                : { response: autoResponseOf(last, response, sentTime, joined), failure };
        case "Accepted":
        case "Rejected": {
            if (sentTime !== null) {
                return { response: autoResponseOf(last, response, sentTime, joined), failure };
            }
            const given = last.status === "Accepted" ? "accept" : "reject";
            // Somebody was faster, and the rule leaves it alone.
            return given === response ? { failure } : { ignored: unansweredInvitation(last) };
        }
        case "Expired":
        case "Cancelled":
            // It can no longer be answered, by anyone.
            return {};
        default:
            // A status that nobody knows here: what was sent stays on record.
            return sentTime === null
                ? { ignored: unansweredInvitation(last), failure }
                : { response: autoResponseOf(last, response, sentTime, joined), failure };
    }
}
