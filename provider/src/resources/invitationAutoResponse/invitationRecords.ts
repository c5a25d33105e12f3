import type { Invitation } from "../../api/operations/invitation";
import { shareLateness } from "../../reconcile/decide";
import { expireTimeOf } from "../../reconcile/expireTime";
import type { AutoResponse, UnansweredInvitation } from "../../schema/invitationAutoResponse";
import { isKnownStatus } from "../../schema/invitationStatus";
import type { ResponseKind } from "../../schema/responses";
import type { State } from "./state";

export function unansweredInvitation(invitation: Invitation): UnansweredInvitation {
    return { ...recordedFields(invitation), expireTime: expireTimeOf(invitation.createTime) };
}

function recordedFields(invitation: Invitation) {
    const { invitationId, resourceShareId, resourceShareName, senderAccountId, status, createTime } =
        invitation;
    return { invitationId, resourceShareId, resourceShareName, senderAccountId, status, createTime };
}

/** @param respondTime when the rule sent the response; null if it did not. */
export function autoResponseOf(
    invitation: Invitation,
    response: ResponseKind,
    respondTime: string | null,
    joined: boolean,
): AutoResponse {
    return { ...recordedFields(invitation), response, respondTime, joined };
}

export function recordedIds({ responses, interrupted }: State): ReadonlySet<string> {
    return new Set([
        ...responses.map(({ invitationId }) => invitationId),
        ...(interrupted?.invitationIds ?? []),
    ]);
}

/**
 * The recorded responses, including those of an operation that failed, of which only the ids may be on record.
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
    // When the operation failed, they were pending, as far as it knew.
    const found = invitations
        .filter(({ invitationId }) => missing.has(invitationId))
        .map((invitation) => autoResponseOf({ ...invitation, status: "Pending" }, "accept", time, false));
    const listed = new Map(invitations.map((invitation) => [invitation.invitationId, invitation]));
    return [...responses, ...found].flatMap(
        (record) => currentRecord(record, listed.get(record.invitationId), now) ?? [],
    );
}

/**
 * Updates a record from the invitation's status. A record from the time when the invitation was pending does not say
 * whether a response was sent: null if the invitation is pending for so long that none was.
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

export function sentTimes(recorded: readonly AutoResponse[]): ReadonlyMap<string, string> {
    return new Map(
        recorded.flatMap(({ invitationId, respondTime }) =>
            respondTime === null ? [] : [[invitationId, respondTime] as const],
        ),
    );
}

/**
 * The ids of the invitations that the rule itself has answered. Acceptances come first, because the engine may keep
 * only the first of many, and because only acceptances need to be left.
 * @param sent those it has just sent a response to, by id.
 */
export function ownIds(responses: readonly AutoResponse[], sent: ReadonlyMap<string, string>): string[] {
    const own = responses.filter(({ respondTime }) => respondTime !== null);
    const accepted = own.filter(({ response }) => response === "accept");
    const ids = [...accepted, ...own].map(({ invitationId }) => invitationId);
    return [...new Set([...ids, ...sent.keys()])];
}
