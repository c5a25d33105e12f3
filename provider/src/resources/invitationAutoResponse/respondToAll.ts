import type { Invitation } from "../../api/operations/invitation";
import type { ResourceSharing } from "../../api/resourceSharing";
import type { Clock } from "../../common/clock";
import type { AutoResponse, UnansweredInvitation } from "../../schema/invitationAutoResponse";
import type { DueRejections } from "../dueRejections";
import type { Failure } from "./failures";
import type { PlannedResponse } from "./match";
import { recordedShare } from "./observeInvitations";
import { Progress } from "./progress";
import { type RuleRequest, respondToOne } from "./respondToOne";
import { WriteTracker } from "./writeTracker";

/** Responses to send, and what it takes to send them. */
export interface RespondRequest extends RuleRequest {
    readonly service: ResourceSharing;
    readonly toSend: readonly PlannedResponse[];
    /** The rejections that are still to be sent, for what is declared meanwhile. */
    readonly dueRejections: DueRejections;
    /** Whether a response of this run declares an invitation, as far as is known now: it is then left to that response. */
    isDeclared(invitation: Invitation): Promise<boolean>;
    readonly clock: Clock;
    /** Shows a line to the user. */
    progress(line: string): void;
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

/** Lets an operation run one call after the other, in the order in which they are made, whatever comes of each. */
export function oneByOne<Arguments extends unknown[], Result>(
    operation: (...given: Arguments) => Promise<Result>,
): (...given: Arguments) => Promise<Result> {
    let last: Promise<unknown> = Promise.resolve();
    return (...given) => {
        const result = last.then(() => operation(...given));
        last = result.catch(() => undefined);
        return result;
    };
}
