import type { NumberedRequest } from "alicloud-resource-sharing-emulator";
import { rejectsOthers, ruleReceivers, senders } from "./accounts";
import type { Service } from "./service";

/** An invitation, and what is declared of it. */
export interface Answerable {
    readonly resourceShareId: string;
    readonly invitationId: string;
    readonly receiverId: string;
    readonly response: "accept" | "reject";
    /** Whether the share has to be left again. */
    readonly isLeft: boolean;
}

/** Where the service's records are not as declared. @param when such as "after up" */
export async function wrongRecords(
    service: Service,
    declared: readonly Answerable[],
    when: string,
): Promise<string[]> {
    const problems = declared.map(async ({ resourceShareId, receiverId, response, isLeft }) => {
        const [invitation] = await service.invitations({ resourceShareId });
        const memberships = await service.memberships({ resourceShareId, receiver: receiverId });
        const found = `${invitation?.status}, ${memberships.length === 0 ? "not joined" : "joined"}`;
        const right =
            response === "reject" ? "Rejected, not joined" : `Accepted, ${isLeft ? "not joined" : "joined"}`;
        return found === right ? [] : [`${when}, ${resourceShareId} is ${found}, not ${right}.`];
    });
    const ofRules = ruleReceivers.map(async (receiver) => {
        const invitations = await service.invitations({ receiver: receiver.id });
        // What was listed first in this round, a later one rejects.
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
    return (await Promise.all([...problems, ...ofRules])).flat();
}

/** The writes that nothing declares, or that another account has sent. */
export function wrongWrites(requests: readonly NumberedRequest[], declared: readonly Answerable[]): string[] {
    return (
        requests
            // Without an account, its keys or its time were refused: it was no write.
            .filter(({ operation, accountId }) => responseOf.has(operation) && accountId !== null)
            .filter((request) => !isDeclared(request, declared))
            .map(({ operation, accountId, parameters }) => {
                const id = parameters.ResourceShareInvitationId ?? parameters.ResourceShareId;
                return `Not declared: ${operation} of ${id} by ${accountId}.`;
            })
    );
}

/** The writes, with the response of whoever may send them. */
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
        // What a rule may not accept, the records show.
        const receiver = ruleReceivers.find(({ id }) => id === accountId);
        return (
            receiver !== undefined &&
            (operation === "AcceptResourceShareInvitation" ||
                (operation === "RejectResourceShareInvitation" && rejectsOthers(receiver)))
        );
    }
    return one.receiverId === accountId && one.response === responseOf.get(operation);
}

/** A stack, several lines, or what a terminal would obey, in what is shown. */
export function unprintableIn(text: string): string[] {
    return /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text) ? [`Shown: ${JSON.stringify(text)}`] : [];
}
