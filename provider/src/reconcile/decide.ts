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
 * How long to wait for the service to list an invitation whose id is declared, in milliseconds. It lists one at once,
 * apart from the moment that a change takes to show: a long wait would hide a wrong id.
 */
const listingTimeout = 30_000;

/** How late a share may appear after an acceptance, before the account counts as having left it, in milliseconds. */
export const shareLateness = 10_000;

/**
 * How long to wait for resources after an acceptance if `waitFor` is not declared, in milliseconds. They may arrive a
 * little later than the share, and dependents need their ids; but a share may also hold none.
 */
const resourceLateness = 10_000;

/** How often a pending invitation may refuse a response: lists lag behind, but not for ever. */
const maxRefusals = 3;

/** `now` is in milliseconds since 1970-01-01 UTC. */
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
 * Decides what to do after a check of the service. Pure and total. Four rules hold in every row, so they are here and
 * not in the table: what a temporary error hides is waited for; an invitation from an undeclared sender, or with an
 * unknown status, gets no response; a second response needs an observation made after a wait; and an observation that
 * may be old justifies a response, which the service refuses if it comes too late, but nothing else.
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

export function rowFor(...known: Case): Row {
    const found = decisionTable.find((row) => matches(row, ...known));
    if (found === undefined) {
        throw new Error("The decision table has no row for this case.");
    }
    return found;
}

/** How much longer a wait may last, in milliseconds, apart from the operation's own deadline. */
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

/** Whether the response counts as done even if the wait brings nothing. */
export function isOptional(wait: Wait, { waitFor }: DeclaredResponse): boolean {
    return wait === "wait for the resources" && waitFor === null;
}

/** An invitation whose sender, share or receiver is not the declared one never gets a response. */
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
