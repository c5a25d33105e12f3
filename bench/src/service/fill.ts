import type { Account, Emulator } from "alicloud-resource-sharing-emulator";
import type { Contents, Ready } from "./contents";

/** What a service holds in the end. */
interface Filled extends Pick<Ready, "shares" | "accounts"> {
    /** Whose credentials a stack has. */
    readonly caller: Account;
}

/** Puts the contents into an empty service, without a call over HTTP. */
export async function fill(emulator: Emulator, contents: Contents): Promise<Filled> {
    const [sender, receiver, ...members] = emulator.accounts;
    if (sender === undefined || receiver === undefined) {
        throw new Error("The service has no sender and receiver.");
    }
    const share = (resources: number, to: Account = receiver) => {
        const options = { from: sender.id, to: to.id, resourceShareName: "network" };
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
    const invited = Array.from({ length: contents.pending }, (_, index) =>
        contents.manyAccounts ? (members[index] ?? receiver) : receiver,
    );
    const shares: string[] = [];
    for (const account of invited) {
        shares.push((await share(contents.resourcesPerShare, account)).resourceShareId);
    }
    return { shares, accounts: invited.map(({ id }) => id), caller: receiver };
}
