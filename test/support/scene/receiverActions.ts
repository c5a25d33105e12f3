import type { SenderActions } from "./senderActions";
import { region, type TestService } from "./testService";

/** What the receiver does, or what happens to its invitations, outside Pulumi. */
export interface ReceiverActions {
    /** Accepts or rejects an invitation. */
    answerByHand(response: "Accept" | "Reject", invitationId: string): Promise<void>;
    /** Leaves a share. */
    leaveByHand(resourceShareId: string): Promise<void>;
    /** Ends a pending invitation. */
    endInvitation(
        invitationId: string,
        resourceShareId: string,
        end: "rejected" | "expired" | "cancelled",
    ): Promise<void>;
}

export function receiverActions(
    { emulator, receiver }: TestService,
    { remove }: SenderActions,
): ReceiverActions {
    const answerByHand: ReceiverActions["answerByHand"] = async (response, invitationId) => {
        const parameters = { ResourceShareInvitationId: invitationId };
        await emulator.call(receiver.id, `${response}ResourceShareInvitation`, parameters, region);
    };
    return {
        answerByHand,
        leaveByHand: async (resourceShareId) => {
            const parameters = {
                ResourceShareId: resourceShareId,
                ResourceOwner: "OtherAccounts" as const,
                ...(emulator.settings.leaveTargets === "refused" ? {} : { Targets: [receiver.id] }),
            };
            await emulator.call(receiver.id, "DisassociateResourceShare", parameters, region);
        },
        endInvitation: async (invitationId, resourceShareId, end) => {
            if (end === "rejected") {
                await answerByHand("Reject", invitationId);
            } else if (end === "expired") {
                emulator.controls.expireInvitation(invitationId);
            } else {
                await remove(resourceShareId);
            }
        },
    };
}
