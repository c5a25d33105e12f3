import type { Account, Emulator } from "alicloud-resource-sharing-emulator";
import type { Contents } from "./contents";

/** Puts the contents into an empty service, without a call over HTTP. */
export async function fill(
    emulator: Emulator,
    contents: Contents,
): Promise<{ shares: string[]; receiver: Account }> {
    const [sender, receiver] = emulator.accounts;
    if (sender === undefined || receiver === undefined) {
        throw new Error("The service has no sender and receiver.");
    }
    const offer = async (resources: number): Promise<string> => {
        const Resources = Array.from({ length: resources }, (_, index) => ({
            ResourceId: `s-bp1bench${String(index).padStart(13, "0")}`,
            ResourceType: "Snapshot",
        }));
        const answer = await emulator.call(sender.id, "CreateResourceShare", {
            ResourceShareName: "network",
            AllowExternalTargets: true,
            Resources,
            Targets: [receiver.id],
        });
        const { ResourceShareId: id } = Object(answer.ResourceShare);
        return String(id);
    };
    for (let index = 0; index < contents.old; index++) {
        const invitation = emulator.controls.invitationTo(await offer(0), receiver.id);
        await emulator.call(receiver.id, "RejectResourceShareInvitation", {
            ResourceShareInvitationId: invitation?.id,
        });
    }
    const shares: string[] = [];
    for (let index = 0; index < contents.pending; index++) {
        shares.push(await offer(contents.resourcesPerShare));
    }
    return { shares, receiver };
}
