import type { Invitation } from "../../api/operations/invitation";
import { expireTimeOf } from "../../reconcile/expireTime";
import { type ResponseKind, responses } from "../../schema/responses";
import type { PlannedResponse } from "./match";

const mostSendersShown = 3;

const participles: Readonly<Record<ResponseKind, string>> = { accept: "accepted", reject: "rejected" };

/**
 * Describes the invitations that wait for a rule, because the engine shows only that something differs: one line for
 * those to be accepted, and one for those to be rejected.
 * @param ruleId as the engine knows the rule.
 */
export function describeWaiting(waiting: readonly PlannedResponse[], ruleId: string): string[] {
    return responses.flatMap((response) => {
        const invitations = waiting.filter((one) => one.response === response).map((one) => one.invitation);
        if (invitations.length === 0) {
            return [];
        }
        const [first] = invitations
            .filter(({ status }) => status === "Pending")
            .flatMap(({ createTime }) => expireTimeOf(createTime) ?? [])
            .sort();
        const isOne = invitations.length === 1;
        const expires = first === undefined ? "" : `; ${isOne ? "it" : "the first"} expires ${first}`;
        return [
            `${countOf(invitations)} ${isOne ? "is" : "are"} waiting to be ${participles[response]} by rule ${ruleId}${expires}.`,
        ];
    });
}

export function describeDue(planned: readonly PlannedResponse[], ruleId: string): string[] {
    const due = planned.filter(({ response }) => response === "reject").map(({ invitation }) => invitation);
    return due.length === 0 ? [] : [`Rule ${ruleId} rejects ${countOf(due)}: otherwise is "reject".`];
}

export function describeListed(invitations: readonly Sent[], ruleId: string): string[] {
    return invitations.length === 0
        ? []
        : [
              `The next \`pulumi up\` rejects ${countOf(invitations)}, by rule ${ruleId}: to prevent it, list the sender in accept or the` +
                  " share in except, or declare a response.",
          ];
}

type Sent = Pick<Invitation, "senderAccountId">;

function countOf(invitations: readonly Sent[]): string {
    const senders = [...new Set(invitations.map(({ senderAccountId }) => senderAccountId))].sort();
    return `${invitations.length} ${invitations.length === 1 ? "invitation" : "invitations"} from ${listOf(senders)}`;
}

function listOf(senders: readonly string[]): string {
    const shown = senders.slice(0, mostSendersShown);
    const more = senders.length - shown.length;
    const parts = more === 0 ? shown : [...shown, `${more} more ${more === 1 ? "account" : "accounts"}`];
    const last = parts.at(-1) ?? "";
    return parts.length === 1 ? last : `${parts.slice(0, -1).join(", ")} and ${last}`;
}
