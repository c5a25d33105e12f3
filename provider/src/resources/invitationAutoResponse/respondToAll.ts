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

export interface RespondRequest extends RuleRequest {
    readonly service: ResourceSharing;
    readonly toSend: readonly PlannedResponse[];
    /** Where responses that are declared meanwhile see what is about to be rejected. */
    readonly dueRejections: DueRejections;
    /** Whether a response of this run declares the invitation, as far as this process knows: the rule then leaves it alone. */
    isDeclared(invitation: Invitation): Promise<boolean>;
    readonly clock: Clock;
    progress(line: string): void;
}

export interface Outcomes {
    readonly responses: readonly AutoResponse[];
    readonly pending: readonly UnansweredInvitation[];
    readonly ignored: readonly UnansweredInvitation[];
    readonly failures: readonly Failure[];
    /** When a response was sent, by invitation id, whatever its outcome. */
    readonly sent: ReadonlyMap<string, string>;
}

/**
 * Accepts invitations concurrently. Then rejects one at a time, because a rejection is final and the program may still
 * declare a response. A failure stops none of the others.
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
    const writes = new WriteTracker(service, clock, async (id) => {
        const invitation = invitations.get(id);
        return invitation !== undefined && request.isDeclared(invitation);
    });
    const outcomes = await Promise.all(
        toSend.map(async (one) => {
            const outcome = await respondToOne(one, request, writes, (line) => progress.waiting(line));
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

/** Makes the calls of an operation run one at a time, in the order in which they are made, whether or not they fail. */
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
