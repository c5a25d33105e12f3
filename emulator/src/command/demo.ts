import type { ConfiguredShare } from "../config/configFile.js";
import { defaultAccounts } from "../defaultAccounts.js";
import { InputError } from "../errors/inputError.js";
import type { AccountOptions } from "../options.js";

const shareId = "rs-6GRmdD3X0000";

/**
 * The share of a demonstration, from the first account to the second, which is invited to it.
 * @throws InputError if there is no second account
 */
export function demoShare(accounts: readonly AccountOptions[] = defaultAccounts): ConfiguredShare {
    const [sender, receiver] = accounts;
    if (sender === undefined || receiver === undefined) {
        throw new InputError("--demo needs two accounts, one that shares and one that is invited");
    }
    const resources = [{ id: "vsw-bp1aaaaaaaaaaaaaaaaaa", type: "VSwitch" }];
    return { owner: sender.id, id: shareId, name: "demo", targets: [receiver.id], resources };
}

/** What to do next, for the accounts of a demonstration. */
export function demoSteps([, receiver]: readonly { readonly name: string }[]): string {
    return `
# Next: paste the lines of ${receiver?.name} into another terminal, and list what it is invited to:
npx pulumi-alicloud-resource-sharing list
# Then accept it on the page, or by a program with new sharing.InvitationResponse("shared-network", { resourceShareId: "${shareId}", response: "accept" }).`;
}
