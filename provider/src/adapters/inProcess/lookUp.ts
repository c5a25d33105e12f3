/**
 * Look-ups in the process of the program: the engine has no way to ask a dynamic provider. A program loads this with its
 * first look-up, and only then.
 */
import { systemClock } from "../../common/clock";
import { UserFacingError } from "../../common/userFacingError";
import { lookUpsByName } from "../../lookUps/lookUpsByName";
import { runLookUp } from "../../lookUps/runLookUp";
import { defaultTimeout, type OperationContext } from "../../resources/resourceHandler";
import type { LookUpName } from "../../schema/lookUps";
import type { Properties } from "../../schema/propertyTable";
import { AccountsCache, type Config } from "./accountsCache";

/** What has come of a look-up: what was found, or one line that says what the user has done wrong or the service refused. */
export type Outcome = { readonly found: object } | { readonly problem: string };

const accounts = new AccountsCache(systemClock);

/**
 * Asks the service.
 * @param args as the program has them.
 * @param config the configuration of the account: that of the stack, or of an explicit provider.
 * @param warn shows a line to the user.
 */
export async function lookUp(
    name: LookUpName,
    args: Properties,
    config: Config,
    warn: (line: string) => void,
): Promise<Outcome> {
    try {
        const configured = accounts.of(config, warn);
        const openAccount: OperationContext["openAccount"] = async (declared) => configured.open(declared);
        return {
            found: await runLookUp<object>(
                lookUpsByName[name],
                { openAccount, timeout: defaultTimeout },
                args,
            ),
        };
    } catch (error) {
        if (error instanceof UserFacingError) {
            return { problem: error.message };
        }
        throw error;
    }
}
