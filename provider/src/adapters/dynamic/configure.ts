import type { Account } from "../../account/account";
import { openAccount as openConfiguredAccount } from "../../account/openAccount";
import { Engine, engineAddress } from "./engine";

/** What the engine gives to configure a provider: the keys of the stack's configuration, or of an explicit provider. */
export interface ConfigureRequest {
    readonly config: { get(key: string): string | undefined };
}

/** The engine that this process serves. */
export const engine = new Engine(engineAddress(process.argv.slice(2)));

let configured: Promise<Account> | undefined;

/**
 * Takes the configuration of this process. It neither waits nor throws: the engine goes on with calls
 * before this has ended and forgets an error, so the outcome waits in {@link openAccount} for every call.
 */
export async function configure({ config }: ConfigureRequest): Promise<void> {
    configured = Promise.resolve().then(() => {
        const account = openConfiguredAccount((key) => config.get(key), {
            beforeWrite: () => engine.requireThere(),
        });
        for (const warning of account.warnings) {
            console.log(`warning: ${warning}`);
        }
        return account;
    });
    // The calls that need the account report the failure.
    configured.catch(() => undefined);
}

/**
 * The account that this process acts for.
 * @throws UserFacingError where the configuration is incomplete or wrong.
 */
export function openAccount(): Promise<Account> {
    return configured ?? Promise.reject(new Error("The provider was called before it was configured."));
}
