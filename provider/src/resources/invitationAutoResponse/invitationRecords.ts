import type { Invitation } from "../../api/operations/invitation";
import { shareLateness } from "../../reconcile/decide";
import { expireTimeOf } from "../../reconcile/expireTime";
import type { AutoResponse, UnansweredInvitation } from "../../schema/invitationAutoResponse";
import { isKnownStatus } from "../../schema/invitationStatus";
import type { ResponseKind } from "../../schema/responses";
import type { State } from "./state";

/** What is recorded of an invitation that was not answered. */
export function unansweredInvitation(invitation: Invitation): UnansweredInvitation {
    return { ...recordedFields(invitation), expireTime: expireTimeOf(invitation.createTime) };
}

/** What is recorded of any invitation. */
function recordedFields(invitation: Invitation) {
    const { invitationId, resourceShareId, resourceShareName, senderAccountId, status, createTime } =
        invitation;
    return { invitationId, resourceShareId, resourceShareName, senderAccountId, status, createTime };
}

/**
 * What is recorded of an invitation that has a response.
 * @param respondTime when the rule sent it; null if it did not.
 */
export function autoResponseOf(
    invitation: Invitation,
    response: ResponseKind,
    respondTime: string | null,
    joined: boolean,
): AutoResponse {
    return { ...recordedFields(invitation), response, respondTime, joined };
}

/** The ids of the invitations that have a response on record. */
export function recordedIds({ responses, interrupted }: State): ReadonlySet<string> {
    return new Set([
        ...responses.map(({ invitationId }) => invitationId),
        ...(interrupted?.invitationIds ?? []),
    ]);
}

/**
 * The responses on record, those of an operation that failed included: of these, an error may have kept the ids alone.
 * @param invitations all that are listed.
 * @param now in milliseconds since 1970-01-01 UTC.
 */
export function recordedResponses(
    { responses, interrupted }: State,
    invitations: readonly Invitation[],
    now: number,
): readonly AutoResponse[] {
    const { time, invitationIds } = interrupted ?? { time: null, invitationIds: [] };
    const known = new Set(responses.map(({ invitationId }) => invitationId));
    const missing = new Set(invitationIds.filter((id) => !known.has(id)));
    // The operation that failed saw them pending, and says no more.
    const found = invitations
        .filter(({ invitationId }) => missing.has(invitationId))
        .map((invitation) => autoResponseOf({ ...invitation, status: "Pending" }, "accept", time, false));
    const listed = new Map(invitations.map((invitation) => [invitation.invitationId, invitation]));
    return [...responses, ...found].flatMap(
        (record) => currentRecord(record, listed.get(record.invitationId), now) ?? [],
    );
}

/**
 * A record as the invitation's status explains it. One that was made while the invitation was pending does not know whether
 * a response was sent: null if the invitation is still pending so long after that none was.
 */
function currentRecord(
    record: AutoResponse,
    invitation: Invitation | undefined,
    now: number,
): AutoResponse | null {
    const { response, respondTime, joined } = record;
    if (
        record.status !== "Pending" ||
        invitation === undefined ||
        !isKnownStatus(invitation.status) ||
        respondTime === null
    ) {
        return record;
    }
    if (invitation.status === "Pending") {
        return now - Date.parse(respondTime) < shareLateness ? record : null;
    }
    const given = invitation.status === "Rejected" ? "reject" : response;
    return autoResponseOf(invitation, given, respondTime, joined);
}

/** When the rule sent each response on record, by the invitation's id. */
export function sentTimes(recorded: readonly AutoResponse[]): ReadonlyMap<string, string> {
    return new Map(
        recorded.flatMap(({ invitationId, respondTime }) =>
            respondTime === null ? [] : [[invitationId, respondTime] as const],
        ),
    );
}

/**
 * The invitations that the rule itself has answered. Acceptances are first, for the engine may keep only the first of many, and
 * only these are ever left.
 * @param sent by their ids, those that it has just sent a response to.
 */
export function ownIds(responses: readonly AutoResponse[], sent: ReadonlyMap<string, string>): string[] {
    const own = responses.filter(({ respondTime }) => respondTime !== null);
    const accepted = own.filter(({ response }) => response === "accept");
    const ids = [...accepted, ...own].map(({ invitationId }) => invitationId);
    return [...new Set([...ids, ...sent.keys()])];
}
