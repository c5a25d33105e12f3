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
    const share = (resources: number) => {
        const options = { from: sender.id, to: receiver.id, resourceShareName: "network" };
        return emulator.share({
            ...options,
            resources: Array.from({ length: resources }, (_, index) => ({
                resourceId: `s-bp1bench${String(index).padStart(13, "0")}`,
                resourceType: "Snapshot",
            })),
        });
    };
    for (let index = 0; index < contents.old; index++) {
        const { invitationId } = await share(0);
        if (invitationId === null) {
            throw new Error("The service has not invited the receiver.");
        }
        const parameters = { ResourceShareInvitationId: invitationId };
        await emulator.call(receiver.id, "RejectResourceShareInvitation", parameters);
    }
    const shares: string[] = [];
    for (let index = 0; index < contents.pending; index++) {
        shares.push((await share(contents.resourcesPerShare)).resourceShareId);
    }
    return { shares, receiver };
}
