import type { Account } from "../../account/account";
import { Deadline } from "../../common/deadline";
import { UserFacingError } from "../../common/userFacingError";
import { regions as knownRegions } from "../../schema/regions";

/** Where the service is asked which regions it has, if the account has no region of its own. */
const regionToAskIn = "cn-hangzhou";

/** How many accounts are asked before it is left at what is known, and how long each may take, in milliseconds. */
const attempts = 3;
const timeout = 15_000;

/**
 * The ids of all regions: asked for in the name of the first accounts, one after the other, until one gets an answer; else those that this
 * version of the package knows.
 * @param warn shows a line that says so.
 */
export async function findRegions(
    accounts: readonly Account[],
    warn: (line: string) => void,
): Promise<readonly string[]> {
    let reason = "";
    for (const account of accounts.slice(0, attempts)) {
        try {
            const service = account.resourceSharing(account.defaultRegion ?? regionToAskIn);
            return await service.regions(new Deadline(account.clock, timeout));
        } catch (error) {
            if (!(error instanceof UserFacingError)) {
                throw error;
            }
            reason = error.message;
        }
    }
    warn(`The regions are the ${knownRegions.length} that this version knows: ${reason}`);
    return knownRegions;
}
