import type { InvitationStatus } from "../schema/invitationStatus";
import type { ResponseKind, WaitTarget } from "../schema/responses";

export interface DeclaredResponse {
    readonly response: ResponseKind;
    /** The one invitation to respond to; null if it is found by its share. */
    readonly invitationId: string | null;
    /** Declared, or known from before; null if only the invitation's id is known. */
    readonly resourceShareId: string | null;
    /** The only account whose invitation may get a response; null for any. */
    readonly senderAccountId: string | null;
    /** The account that responded before; null if none did. */
    readonly receiverAccountId: string | null;
    /** Null if it is not declared. */
    readonly waitFor: WaitTarget | null;
}

export type Impossible =
    /** No row decides this: the table covers the documented statuses. */
    | "unknown status"
    | "acceptance failed"
    | "invitation is closed"
    | "already accepted"
    | "rejection refused"
    | "another sender"
    | "another share"
    | "another receiver";

export type Wait =
    | "wait for an invitation"
    | "wait for the invitation to be listed"
    | "wait for the share"
    | "wait for the resources"
    /** No row decides this: it follows a write whose outcome has not been observed. */
    | "wait for the response to take effect";

export type Decision =
    | ResponseKind
    | Wait
    | Impossible
    | "done"
    /** The last refusal is the error. */
    | "refused too often"
    /** No row decides this: the observation may be old. */
    | "look again";

/** What else has to hold for a row to match. */
export type Condition =
    | "found by share id"
    | "all resources are Available"
    | "resources are waited for"
    | "resources may still arrive"
    | "was accepted again"
    | "was refused"
    | "was refused three times"
    | "was waited for long enough"
    | "was rejected before";

export function isWait(decision: Decision): decision is Wait {
    return decision.startsWith("wait for ");
}

/** The first row whose cells all match decides. */
export interface Row {
    readonly response: ResponseKind;
    /** `none` if no invitation is listed. */
    readonly invitation: readonly (InvitationStatus | "none")[];
    readonly joined: boolean | "any";
    readonly when?: readonly Condition[];
    readonly decision: Decision;
}

const closed = ["Rejected", "Expired", "Cancelled"] as const;
const answered = ["Accepted", ...closed, "none"] as const;

/** Every case, and what to do in it. The documentation and the model-based test are made from this table. */
export const decisionTable: readonly Row[] = [
    {
        response: "accept",
        invitation: ["Pending"],
        joined: "any",
        when: ["was refused three times"],
        decision: "refused too often",
    },
    { response: "accept", invitation: ["Pending"], joined: "any", decision: "accept" },
    {
        response: "accept",
        invitation: ["AcceptFailed"],
        joined: true,
        when: ["all resources are Available"],
        decision: "done",
    },
    {
        response: "accept",
        invitation: ["AcceptFailed"],
        joined: "any",
        when: ["was accepted again"],
        decision: "acceptance failed",
    },
    { response: "accept", invitation: ["AcceptFailed"], joined: "any", decision: "accept" },
    {
        response: "accept",
        invitation: answered,
        joined: true,
        when: ["all resources are Available"],
        decision: "done",
    },
    {
        response: "accept",
        invitation: answered,
        joined: true,
        when: ["resources are waited for"],
        decision: "wait for the resources",
    },
    {
        response: "accept",
        invitation: answered,
        joined: true,
        when: ["resources may still arrive"],
        decision: "wait for the resources",
    },
    { response: "accept", invitation: answered, joined: true, decision: "done" },
    { response: "accept", invitation: ["Accepted"], joined: false, decision: "wait for the share" },
    {
        response: "accept",
        invitation: closed,
        joined: false,
        when: ["found by share id"],
        decision: "wait for an invitation",
    },
    { response: "accept", invitation: closed, joined: false, decision: "invitation is closed" },
    {
        response: "accept",
        invitation: ["none"],
        joined: false,
        when: ["found by share id"],
        decision: "wait for an invitation",
    },
    {
        response: "accept",
        invitation: ["none"],
        joined: false,
        decision: "wait for the invitation to be listed",
    },
    {
        response: "reject",
        invitation: ["Pending"],
        joined: "any",
        when: ["was refused three times"],
        decision: "refused too often",
    },
    { response: "reject", invitation: ["Pending"], joined: "any", decision: "reject" },
    { response: "reject", invitation: closed, joined: false, decision: "done" },
    {
        response: "reject",
        invitation: ["Accepted"],
        joined: false,
        when: ["was waited for long enough"],
        decision: "done",
    },
    { response: "reject", invitation: ["Accepted"], joined: false, decision: "wait for the share" },
    {
        response: "reject",
        invitation: ["AcceptFailed"],
        joined: false,
        when: ["was refused"],
        decision: "rejection refused",
    },
    { response: "reject", invitation: ["AcceptFailed"], joined: false, decision: "reject" },
    {
        response: "reject",
        invitation: [...answered, "AcceptFailed"],
        joined: true,
        decision: "already accepted",
    },
    {
        response: "reject",
        invitation: ["none"],
        joined: false,
        when: ["was rejected before"],
        decision: "done",
    },
    {
        response: "reject",
        invitation: ["none"],
        joined: false,
        when: ["found by share id"],
        decision: "wait for an invitation",
    },
    {
        response: "reject",
        invitation: ["none"],
        joined: false,
        decision: "wait for the invitation to be listed",
    },
];
