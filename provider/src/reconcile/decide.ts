import { type Condition, type Decision, decisionTable, type Row } from "./decisionTable";
import type { Declared } from "./declared";
import { allResourcesAvailable, type Observation } from "./observation";

/** What has happened to this response before, as far as it matters to what happens next. */
export interface History {
    /** The response was carried out once; that its invitation is no longer listed means nothing. */
    readonly answeredBefore: boolean;
    /** In this operation, an invitation in `AcceptFailed` has been accepted once more. */
    readonly acceptedAgain: boolean;
    /** In this operation, the service has refused to have an invitation in `AcceptFailed` answered. */
    readonly refused: boolean;
    /** This operation has looked for so long that a share which is not visible is not just late. */
    readonly watchedLongEnough: boolean;
}

export const noHistory: History = {
    answeredBefore: false,
    acceptedAgain: false,
    refused: false,
    watchedLongEnough: false,
};

type Case = readonly [declared: Declared, observation: Observation, history: History];

const conditions: Readonly<Record<Condition, (...known: Case) => boolean>> = {
    "found by share id": (declared) => declared.invitationId === null,
    "all resources are Available": (_, observation) => allResourcesAvailable(observation),
    "resources are waited for": (declared) => declared.waitFor === "resources",
    "was accepted again": (_, __, history) => history.acceptedAgain,
    "was refused": (_, __, history) => history.refused,
    "was watched long enough": (_, __, history) => history.watchedLongEnough,
    "was answered before": (_, __, history) => history.answeredBefore,
};

/** What to do now. Pure and total. */
export function decide(declared: Declared, observation: Observation, history: History): Decision {
    return strangerIn(declared, observation) ?? rowFor(declared, observation, history).decision;
}

/** The row of the table that decides a case. */
export function rowFor(...known: Case): Row {
    const found = decisionTable.find((row) => matches(row, ...known));
    if (found === undefined) {
        throw new Error("The decision table has no row for this case.");
    }
    return found;
}

/** Nothing of another sender, share or receiver than the declared ones is ever answered. */
function strangerIn(declared: Declared, { invitation, share }: Observation): Decision | undefined {
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

function matches(row: Row, ...known: Case): boolean {
    const [declared, observation] = known;
    return (
        row.response === declared.response &&
        row.invitation.includes(observation.invitation?.status ?? "none") &&
        (row.joined === "any" || row.joined === observation.joined) &&
        (row.when ?? []).every((condition) => conditions[condition](...known))
    );
}
