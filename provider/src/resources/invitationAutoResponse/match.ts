import type { Invitation } from "../../api/operations/invitation";
import { isNewer, newestFirst } from "../../reconcile/comparators";
import { selectInvitation } from "../../reconcile/observe";
import type { AutoResponse, Rule } from "../../schema/invitationAutoResponse";
import { isKnownStatus } from "../../schema/invitationStatus";
import type { ResponseKind } from "../../schema/responses";

export interface PlannedResponse {
    readonly invitation: Invitation;
    readonly response: ResponseKind;
}

export function idsToReject(planned: readonly PlannedResponse[]): string[] {
    return planned
        .filter(({ response }) => response === "reject")
        .map(({ invitation }) => invitation.invitationId);
}

/** What a rule makes of the invitations of an account: of each share, it considers the one that counts. Newest first. */
export interface Matches {
    /** To pending invitations, and to those whose acceptance failed. */
    readonly toSend: readonly PlannedResponse[];
    /** Already as the rule asks, but not on record. Whether an accepted share is joined is not known yet. */
    readonly toAdopt: readonly PlannedResponse[];
    /** On record, and not superseded by a newer invitation. Whether an accepted share is still joined is not known yet. */
    readonly recorded: readonly AutoResponse[];
    /**
     * Left alone: pending ones that the rule does not cover, those with another response than the rule's, and those
     * with an unknown status.
     */
    readonly ignored: readonly Invitation[];
}

/** Whether another resource of the run declares the share, so that the rule leaves it alone. */
export type IsDeclared = (share: Pick<Invitation, "invitationId" | "resourceShareId">) => boolean;

function isExcepted({ except = [] }: Rule, resourceShareId: string): boolean {
    return except.includes(resourceShareId);
}

/** The rule's response to an invitation; null if the rule does not cover it. */
export function responseOf(
    rule: Rule,
    { senderAccountId, resourceShareId }: Pick<Invitation, "senderAccountId" | "resourceShareId">,
): ResponseKind | null {
    if (isExcepted(rule, resourceShareId)) {
        return null;
    }
    const sender = rule.accept.find((one) => one.senderAccountId === senderAccountId);
    if (sender !== undefined && (sender.resourceShareIds?.includes(resourceShareId) ?? true)) {
        return "accept";
    }
    return rule.otherwise === "reject" ? "reject" : null;
}

/** Pure. @param invitations all that are listed, in any order. @param recorded the responses on record. */
export function match(
    rule: Rule,
    invitations: readonly Invitation[],
    recorded: readonly AutoResponse[],
    isDeclared: IsDeclared,
): Matches {
    const shares = new Map<string, { listed: Invitation[]; record: AutoResponse | null }>();
    const shareOf = (id: string) => {
        const share = shares.get(id) ?? { listed: [], record: null };
        shares.set(id, share);
        return share;
    };
    for (const invitation of invitations) {
        shareOf(invitation.resourceShareId).listed.push(invitation);
    }
    for (const record of recorded) {
        shareOf(record.resourceShareId).record = record;
    }
    const found = [...shares.values()].map(({ listed, record }) =>
        matchShare(rule, selectInvitation(listed), record, isDeclared),
    );
    return {
        toSend: found.flatMap(({ toSend = [] }) => toSend).sort(byInvitation),
        toAdopt: found.flatMap(({ toAdopt = [] }) => toAdopt).sort(byInvitation),
        recorded: found.flatMap((one) => one.recorded ?? []).sort(newestFirst),
        ignored: found.flatMap(({ ignored = [] }) => ignored).sort(newestFirst),
    };
}

function byInvitation(a: PlannedResponse, b: PlannedResponse): number {
    return newestFirst(a.invitation, b.invitation);
}

/** @param newest the invitation that counts; null if none is listed. */
function matchShare(
    rule: Rule,
    newest: Invitation | null,
    record: AutoResponse | null,
    isDeclared: IsDeclared,
): Partial<Matches> {
    const either = newest ?? record;
    if (either === null || isExcepted(rule, either.resourceShareId) || isDeclared(either)) {
        return {};
    }
    const kept = record !== null && isStanding(record, newest, rule) ? { recorded: [record] } : {};
    return newest === null
        ? kept
        : {
              ...kept,
              ...matchInvitation(
                  newest,
                  responseOf(rule, newest),
                  record !== null && isOnRecord(record, newest),
              ),
          };
}

/** @param response null if the rule does not cover the invitation. @param isOnRecord whether a response to it is. */
function matchInvitation(
    invitation: Invitation,
    response: ResponseKind | null,
    isOnRecord: boolean,
): Partial<Matches> {
    const { status } = invitation;
    if (!isKnownStatus(status)) {
        return isOnRecord ? {} : { ignored: [invitation] };
    }
    if (status === "AcceptFailed" && response === "accept") {
        return { toSend: [{ invitation, response }] };
    }
    // An answered invitation never becomes pending again: a list that shows it as pending is late.
    if (isOnRecord || status === "Expired" || status === "Cancelled") {
        return {};
    }
    if (status === "Pending") {
        return response === null ? { ignored: [invitation] } : { toSend: [{ invitation, response }] };
    }
    if (response === null) {
        return {};
    }
    const given = status === "Rejected" ? "reject" : "accept";
    return response === given ? { toAdopt: [{ invitation, response }] } : { ignored: [invitation] };
}

/**
 * Whether a record still holds: a rejection as long as its invitation is the newest, an acceptance until the share is
 * accepted by another invitation, and an adopted response as long as the rule has the same one.
 */
function isStanding(record: AutoResponse, newest: Invitation | null, rule: Rule): boolean {
    const isNewest = record.invitationId === newest?.invitationId;
    if (record.respondTime === null && responseOf(rule, record) !== record.response) {
        return false;
    }
    if (record.response === "reject") {
        return isNewest;
    }
    return isNewest || newest === null || !isAcceptedAnew(record, newest);
}

/** Whether the record is about this invitation, or about an acceptance that this invitation does not supersede. */
function isOnRecord(record: AutoResponse, newest: Invitation): boolean {
    return (
        record.invitationId === newest.invitationId ||
        (record.response === "accept" && isAccepted(newest) && !isAcceptedAnew(record, newest))
    );
}

function isAcceptedAnew(record: AutoResponse, newest: Invitation): boolean {
    return isAccepted(newest) && isNewer(newest, record);
}

function isAccepted({ status }: Invitation): boolean {
    return status === "Accepted" || status === "AcceptFailed";
}
