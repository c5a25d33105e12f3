import { isKnownStatus } from "../schema/invitationStatus";
import { isResponse } from "../schema/responses";
import { type Condition, type Decision, decisionTable, type Row } from "./decisionTable";
import type { DeclaredResponse } from "./declaredResponse";
import { allResourcesAvailable, type Observation } from "./observation";

/** What an operation remembers, as far as it decides what happens next. */
export interface History {
    /** An earlier operation recorded a rejection: that its invitation is no longer listed means nothing. */
    readonly rejectedBefore: boolean;
    /** This operation has sent an acceptance, no more than ten seconds ago: the share's resources may be late. */
    readonly acceptedJustNow: boolean;
    /** In this operation, an invitation in `AcceptFailed` has been accepted once more. */
    readonly acceptedAgain: boolean;
    /** In this operation, the service has refused a response to an invitation in `AcceptFailed`. */
    readonly refused: boolean;
    /** This operation has waited for so long that a share which is not visible is not just late. */
    readonly waitedLongEnough: boolean;
    /** A response was sent since the last wait. */
    readonly sentSinceWait: boolean;
    /** What was observed may be from a list that was read before this operation began. */
    readonly mayBeOld: boolean;
}

export const noHistory: History = {
    rejectedBefore: false,
    acceptedJustNow: false,
    acceptedAgain: false,
    refused: false,
    waitedLongEnough: false,
    sentSinceWait: false,
    mayBeOld: false,
};

type Case = readonly [declared: DeclaredResponse, observation: Observation, history: History];

const conditions: Readonly<Record<Condition, (...known: Case) => boolean>> = {
    "found by share id": (declared) => declared.invitationId === null,
    "all resources are Available": (_, observation) => allResourcesAvailable(observation),
    "resources are waited for": (declared) => declared.waitFor === "resources",
    "resources may still arrive": (declared, _, history) =>
        declared.waitFor === null && history.acceptedJustNow,
    "was accepted again": (_, __, history) => history.acceptedAgain,
    "was refused": (_, __, history) => history.refused,
    "was waited for long enough": (_, __, history) => history.waitedLongEnough,
    "was rejected before": (_, __, history) => history.rejectedBefore,
};

/**
 * Decides what to do now. Pure and total. Two rules stand beside the table, for they hold in every row: a second response needs
 * an observation made after a wait; and what may be old calls for a response, which the service refuses if it comes too late,
 * but for nothing else.
 */
export function decide(declared: DeclaredResponse, observation: Observation, history: History): Decision {
    const decision =
        mismatchIn(declared, observation) ??
        (hasUnknownStatus(observation) ? "unknown status" : rowFor(declared, observation, history).decision);
    if (isResponse(decision)) {
        return history.sentSinceWait ? "wait for the response to take effect" : decision;
    }
    return history.mayBeOld ? "look again" : decision;
}

/** The first row of the table that matches a case. */
export function rowFor(...known: Case): Row {
    const found = decisionTable.find((row) => matches(row, ...known));
    if (found === undefined) {
        throw new Error("The decision table has no row for this case.");
    }
    return found;
}

/** An invitation of another sender, share or receiver than the declared ones never gets a response. */
function mismatchIn(declared: DeclaredResponse, { invitation, share }: Observation): Decision | undefined {
    const sender = invitation?.senderAccountId ?? share?.owner ?? null;
    if (declared.senderAccountId !== null && sender !== null && sender !== declared.senderAccountId) {
        return "another sender";
    }
    if (invitation === null) {
        return undefined;
    }
    if (declared.resourceShareId !== null && invitation.resourceShareId !== declared.resourceShareId) {
        return "another share";
    }
    if (declared.receiverAccountId !== null && invitation.receiverAccountId !== declared.receiverAccountId) {
        return "another receiver";
    }
    return undefined;
}

function hasUnknownStatus({ invitation }: Observation): boolean {
    return invitation !== null && !isKnownStatus(invitation.status);
}

function matches(row: Row, ...known: Case): boolean {
    const [declared, observation] = known;
    return (
        row.response === declared.response &&
        row.invitation.some((status) => status === (observation.invitation?.status ?? "none")) &&
        (row.joined === "any" || row.joined === observation.joined) &&
        (row.when ?? []).every((condition) => conditions[condition](...known))
    );
}
