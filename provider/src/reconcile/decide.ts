import { isKnownStatus } from "../schema/invitationStatus";
import { isResponse } from "../schema/responses";
import {
    type Condition,
    type Decision,
    type DeclaredResponse,
    decisionTable,
    type Row,
    type Wait,
} from "./decisionTable";
import type { History } from "./history";
import { allResourcesAvailable, type Observation } from "./observation";

/**
 * How long to wait for an invitation whose id is declared to be listed, in milliseconds. It is listed at once, but for
 * the moment that a change takes to be seen: waiting long would hide a slip.
 */
const listingTimeout = 30_000;

/** How late a share may appear after its invitation was accepted, before it counts as left, in milliseconds. */
export const shareLateness = 10_000;

/**
 * How long resources are waited for after an acceptance if `waitFor` is not declared, in milliseconds. They may arrive a
 * little later than the share, and what is built on them needs their ids; a share may also hold none.
 */
const resourceLateness = 10_000;

/** How often a pending invitation may refuse a response: lists can lag behind, but not for ever. */
const maxRefusals = 3;

/** What is decided on. `now` is in milliseconds since 1970-01-01 UTC. */
type Case = readonly [
    declared: DeclaredResponse,
    observation: Observation,
    history: Omit<History, "observation">,
    now: number,
];

const conditions: Readonly<Record<Condition, (...known: Case) => boolean>> = {
    "found by share id": (declared) => declared.invitationId === null,
    "all resources are Available": (_, observation) => allResourcesAvailable(observation),
    "resources are waited for": (declared) => declared.waitFor === "resources",
    "resources may still arrive": (declared, _, { acceptedAt, lastCheck }, now) =>
        declared.waitFor === null &&
        acceptedAt !== null &&
        now - acceptedAt < resourceLateness &&
        now < lastCheck,
    "was accepted again": (_, __, history) => history.acceptedAgain,
    "was refused": (_, __, history) => history.refusedAfterFailure,
    "was refused three times": (_, __, { refusals }) => refusals.length >= maxRefusals,
    "was waited for long enough": (_, __, { begun }, now) => now - begun >= shareLateness,
    "was rejected before": (_, __, history) => history.rejectedBefore,
};

/**
 * Decides what to do after a check of the service. Pure and total. Four rules stand beside the table, for they hold in every row:
 * what a temporary error hides is waited for; an invitation of a stranger, or with a status that nobody knows, gets no response;
 * a second response needs an observation made after a wait; and what may be old calls for a response, which the service
 * refuses if it comes too late, but for nothing else.
 */
export function decide(declared: DeclaredResponse, history: History, now: number): Decision {
    const { observation } = history;
    if (observation === null) {
        throw new Error("A decision was asked for before anything was observed.");
    }
    if (history.isHidden) {
        return "wait for the response to take effect";
    }
    const decision =
        mismatchIn(declared, observation) ??
        (hasUnknownStatus(observation)
            ? "unknown status"
            : rowFor(declared, observation, history, now).decision);
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

/** How long a wait may last from now on, in milliseconds, apart from the operation's own time. */
export function timeLeftFor(
    wait: Wait,
    declared: DeclaredResponse,
    { begun, acceptedAt }: History,
    now: number,
): number {
    if (wait === "wait for the invitation to be listed") {
        return begun + listingTimeout - now;
    }
    return isOptional(wait, declared)
        ? (acceptedAt ?? now) + resourceLateness - now
        : Number.POSITIVE_INFINITY;
}

/** Whether the response is done even if the wait is in vain. */
export function isOptional(wait: Wait, { waitFor }: DeclaredResponse): boolean {
    return wait === "wait for the resources" && waitFor === null;
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
