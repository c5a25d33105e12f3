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
    const invited = Array.from({ length: contents.pending }, (_, index) =>
        contents.manyAccounts ? (members[index] ?? receiver) : receiver,
    );
    const shares: string[] = [];
    for (const { id } of invited) {
        const { resourceShareId } = await emulator.share({
            from: sender.id,
            to: id,
            resourceShareName: "network",
            resources: [{ resourceId: "s-bp1bench0000000000000", resourceType: "Snapshot" }],
        });
        shares.push(resourceShareId);
    }
    return { shares, accounts: invited.map(({ id }) => id), caller: receiver };
}
