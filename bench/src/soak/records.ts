import type { NumberedRequest } from "alicloud-resource-sharing-emulator";
import { rejectsOthers, ruleReceivers, senders } from "./accounts";
import type { Service } from "./service";

export interface Answerable {
    readonly resourceShareId: string;
    readonly invitationId: string;
    readonly receiverId: string;
    readonly response: "accept" | "reject";
    /** Whether the share must have been left again. */
    readonly isLeft: boolean;
}

/** Where the service's records differ from what is declared. @param when such as "after up". */
export async function wrongRecords(
    service: Service,
    declared: readonly Answerable[],
    when: string,
): Promise<string[]> {
    const problemsOfResponses = declared.map(async ({ resourceShareId, receiverId, response, isLeft }) => {
        const [invitation] = await service.invitations({ resourceShareId });
        const memberships = await service.memberships({ resourceShareId, receiver: receiverId });
        const found = `${invitation?.status}, ${memberships.length === 0 ? "not joined" : "joined"}`;
        const right =
            response === "reject" ? "Rejected, not joined" : `Accepted, ${isLeft ? "not joined" : "joined"}`;
        return found === right ? [] : [`${when}, ${resourceShareId} is ${found}, not ${right}.`];
    });
    const problemsOfRules = ruleReceivers.map(async (receiver) => {
        const invitations = await service.invitations({ receiver: receiver.id });
        // What was first listed in this round is rejected in a later one.
        const ofOthers = rejectsOthers(receiver) ? ["Pending", "Rejected"] : ["Pending"];
        return invitations
            .filter(({ senderAccountId, status }) => {
                const right = senderAccountId === senders[0].id ? ["Accepted"] : ofOthers;
                return ![...right, "Expired"].includes(status);
            })
            .map(
                (one) =>
                    `${when}, a rule has left ${one.invitationId} of ${one.senderAccountId} ${one.status}.`,
            );
    });
    return (await Promise.all([...problemsOfResponses, ...problemsOfRules])).flat();
}

/** The writes that nothing declares, or that another account has sent. */
export function wrongWrites(requests: readonly NumberedRequest[], declared: readonly Answerable[]): string[] {
    return (
        requests
            // Without an account, the request was refused for its keys or its time, so it wrote nothing.
            .filter(({ operation, accountId }) => responseOf.has(operation) && accountId !== null)
            .filter((request) => !isDeclared(request, declared))
            .map(({ operation, accountId, parameters }) => {
                const id = parameters.ResourceShareInvitationId ?? parameters.ResourceShareId;
                return `Not declared: ${operation} of ${id} by ${accountId}.`;
            })
    );
}

/** The writes, with the response that they send. */
const responseOf = new Map([
    ["AcceptResourceShareInvitation", "accept"],
    ["RejectResourceShareInvitation", "reject"],
    ["DisassociateResourceShare", "accept"],
]);

function isDeclared(
    { operation, accountId, parameters }: NumberedRequest,
    declared: readonly Answerable[],
): boolean {
    const { ResourceShareInvitationId, ResourceShareId } = parameters;
    const one = declared.find(
        ({ invitationId, resourceShareId }) =>
            invitationId === ResourceShareInvitationId || resourceShareId === ResourceShareId,
    );
    if (one === undefined) {
        // The records show what a rule may not accept.
        const receiver = ruleReceivers.find(({ id }) => id === accountId);
        return (
            receiver !== undefined &&
            (operation === "AcceptResourceShareInvitation" ||
                (operation === "RejectResourceShareInvitation" && rejectsOthers(receiver)))
        );
    }
    return one.receiverId === accountId && one.response === responseOf.get(operation);
}

/** Control characters in what is shown, as in a stack trace of several lines. */
export function unprintableIn(text: string): string[] {
    return /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text) ? [`Shown: ${JSON.stringify(text)}`] : [];
}
