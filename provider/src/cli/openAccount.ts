import type { Account } from "../account/account";
import type { AccountInputs } from "../account/accountInputs";
import { createAccounts } from "../account/accounts";
import { commandLine, settingKey } from "../account/settings/names";
import { printable } from "../common/printable";
import { UserFacingError } from "../common/userFacingError";

/** An account with a region, the only one where the command looks. */
export interface RegionalAccount extends Account {
    readonly defaultRegion: string;
}

/**
 * The environment's account, or a declared one. Reads no stack's configuration.
 * @param region undefined for that of the environment or of the profile.
 * @param declared default: the environment's account.
 * @throws UserFacingError that names what is missing or wrong, and how to set it.
 */
export function openAccount(region: string | undefined, declared: AccountInputs = {}): RegionalAccount {
    const regionKey = settingKey("region", commandLine);
    const account = createAccounts((key) => (key === regionKey ? region : undefined), {
        namespace: commandLine,
        warn: (warning) => process.stderr.write(`warning: ${printable(warning)}\n`),
    }).open(declared);
    return { ...account, defaultRegion: requireRegion(account) };
}

/** @throws UserFacingError that says how to set the region, if the account has none. */
export function requireRegion({ defaultRegion, waysToSetRegion }: Account): string {
    if (defaultRegion === undefined) {
        throw new UserFacingError(
            `No region is set: ${waysToSetRegion} to the region in which the share was created.`,
        );
    }
    return defaultRegion;
}
