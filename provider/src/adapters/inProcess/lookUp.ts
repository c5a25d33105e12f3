/**
 * Look-ups in the program's process, because the engine cannot pass them to a dynamic provider. The first look-up of a
 * program loads this module.
 */
import { systemClock } from "../../common/clock";
import { UserFacingError } from "../../common/userFacingError";
import { lookUpsByName } from "../../lookUps/lookUpsByName";
import { runLookUp } from "../../lookUps/runLookUp";
import { defaultTimeout, type OperationContext } from "../../resources/resourceHandler";
import type { LookUpName } from "../../schema/lookUps";
import type { Properties } from "../../schema/propertyTable";
import { AccountsCache, type Config, type ProgramLog } from "./accountsCache";

/** What was found, or one line that says what is wrong with the request, or what the service refused. */
export type Outcome = { readonly found: object } | { readonly problem: string };

const accounts = new AccountsCache(systemClock);

/** @param config of the account: the stack's, or an explicit provider's. @param log shows lines to the user. */
export async function lookUp(
    name: LookUpName,
    args: Properties,
    config: Config,
    log: ProgramLog,
): Promise<Outcome> {
    try {
        const configured = accounts.of(config, log);
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
