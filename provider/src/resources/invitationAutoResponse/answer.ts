import type { Invitation } from "../../api/operations/invitation";
import type { ResourceSharing } from "../../api/resourceSharing";
import type { Clock } from "../../common/clock";
import type { Deadline } from "../../common/deadline";
import { type Answered, answeredOf } from "../invitationResponse/reconcile/observe";
import { reconcile, UnfinishedError } from "../invitationResponse/reconcile/reconcile";
import type { Answer } from "./match";
import { Progress } from "./progress";
import type { AutoResponse, UnansweredInvitation } from "./properties";
import { answerOf, unanswered } from "./records";
import { Writes } from "./writes";

/** Answers to send, and what it takes to send them. */
export interface AnswerRequest {
    readonly service: ResourceSharing;
    readonly region: string;
    readonly receiverAccountId: string;
    readonly toAnswer: readonly Answer[];
    /** When the rule sent an answer before, by the invitation's id. */
    readonly sentBefore: ReadonlyMap<string, string>;
    readonly clock: Clock;
    readonly deadline: Deadline;
    readonly signal: AbortSignal;
    /** Shows a line to the user. */
    progress(line: string): void;
}

/** What has come of an invitation: one of these, and a failure perhaps. */
interface Outcome {
    readonly response?: AutoResponse;
    readonly pending?: UnansweredInvitation;
    readonly ignored?: UnansweredInvitation;
    /** Why it could not be answered. */
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
    /** When an answer was sent, by the invitation's id: also of those whose outcome is not known. */
    readonly sent: ReadonlyMap<string, string>;
}

/** Answers all invitations side by side. That of one which fails stops no other. */
export async function answerAll(request: AnswerRequest): Promise<Outcomes> {
    const { service, toAnswer, clock, signal } = request;
    const ids = toAnswer.map(({ invitation }) => invitation.invitationId);
    const writes = new Writes(service, clock, signal, ids);
    const progress = new Progress(toAnswer.length, clock, "invitations answered", (line) =>
        request.progress(line),
    );
    const outcomes = await Promise.all(
        toAnswer.map(async (one) => {
            const outcome = await answer(one, request, writes, (line) => progress.waiting(line));
            progress.finished();
            return outcome;
        }),
    );
    return {
        responses: outcomes.flatMap(({ response }) => response ?? []),
        pending: outcomes.flatMap(({ pending }) => pending ?? []),
        ignored: outcomes.flatMap(({ ignored }) => ignored ?? []),
        failures: outcomes.flatMap(({ failure }) => failure ?? []),
        sent: writes.sent,
    };
}

async function answer(
    { invitation, response }: Answer,
    { region, receiverAccountId, sentBefore, deadline }: AnswerRequest,
    writes: Writes,
    log: (line: string) => void,
): Promise<Outcome> {
    const { invitationId, resourceShareId, senderAccountId } = invitation;
    const sentTime = () => writes.sent.get(invitationId) ?? sentBefore.get(invitationId) ?? null;
    try {
        const observation = await writes.run(invitationId, (service) =>
            reconcile({
                service,
                region,
                declared: {
                    response,
                    invitationId,
                    resourceShareId,
                    senderAccountId,
                    receiverAccountId,
                    waitFor: "share",
                },
                rejectedBefore: false,
                answered: finallyAnswered(invitation),
                deadline,
                log,
            }),
        );
        return {
            response: answerOf(
                observation.invitation ?? invitation,
                response,
                sentTime(),
                observation.joined,
            ),
        };
    } catch (error) {
        const seen = error instanceof UnfinishedError ? error.observation : null;
        return outcomeOfFailure(
            { invitation: seen?.invitation ?? invitation, response },
            seen?.joined ?? false,
            sentTime(),
            { invitationId, error },
        );
    }
}

/** What was accepted may still become visible; an acceptance that failed may be sent again. */
function finallyAnswered(invitation: Invitation): Answered | null {
    return invitation.status === "AcceptFailed" ? null : answeredOf(invitation);
}

/** @param last the invitation as it was last seen. */
function outcomeOfFailure(
    { invitation: last, response }: Answer,
    joined: boolean,
    sentTime: string | null,
    failure: Failure,
): Outcome {
    switch (last.status) {
        case "Pending":
            return { pending: unanswered(last), failure };
        case "AcceptFailed":
            return sentTime === null
                ? { pending: unanswered(last), failure }
                : { response: answerOf(last, response, sentTime, joined), failure };
        case "Accepted":
        case "Rejected": {
            if (sentTime !== null) {
                return { response: answerOf(last, response, sentTime, joined), failure };
            }
            const given = last.status === "Accepted" ? "accept" : "reject";
            // Somebody was faster, and the rule leaves it alone.
            return given === response ? { failure } : { ignored: unanswered(last) };
        }
        case "Expired":
        case "Cancelled":
            // It can no longer be answered, by anyone.
            return {};
    }
}
