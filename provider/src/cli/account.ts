import type { Account } from "../account/account";
import { openAccount } from "../account/openAccount";
import { MissingRegionError } from "../account/settings/region";

/**
 * The account that the environment sets. No stack, and so no configuration of one, is known here.
 * @param region undefined: that of the environment or of the profile.
 * @throws UserFacingError that names what is missing or wrong, and how to set it.
 */
export function accountIn(region: string | undefined): Account {
    try {
        const account = openAccount((key) => (key === "alicloud:region" ? region : undefined));
        for (const warning of account.warnings) {
            process.stderr.write(`warning: ${warning}\n`);
        }
        return account;
    } catch (error) {
        throw error instanceof MissingRegionError
            ? new MissingRegionError("give --region or set ALIBABA_CLOUD_REGION")
            : error;
    }
}
