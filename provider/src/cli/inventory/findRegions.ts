import type { Account } from "../../account/account";
import { Deadline } from "../../common/deadline";
import { UserFacingError } from "../../common/userFacingError";
import { regions as knownRegions } from "../../schema/regions";

/** Where to ask the service for its regions if the account has no region. */
const regionToAskIn = "cn-hangzhou";

/** How many accounts are asked before the known regions have to do, and how long each may take, in milliseconds. */
const attempts = 3;
const timeout = 15_000;

/** Asks one account after the other. If none gets an answer, takes the regions that this version knows, and warns. */
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
