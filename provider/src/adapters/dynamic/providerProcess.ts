import type { Account } from "../../account/account";
import type { AccountInputs } from "../../account/accountInputs";
import type { Accounts } from "../../account/accounts";
import { createAccounts } from "../../account/accounts";
import { printable } from "../../common/printable";
import { ThisRun } from "../../resources/thisRun";
import { engineAddress } from "../engine/engineAddress";
import type { ProviderProcess } from "./dynamicProvider";
import { endWithEngine } from "./endWithEngine";
import { EngineLog } from "./engineLog";
import { EngineWatcher, hostAndPort } from "./engineWatcher";

/** The engine's configuration: that of the stack, or the arguments of an explicit provider. */
export interface ConfigureRequest {
    readonly config: { get(key: string): string | undefined };
}

const address = hostAndPort(engineAddress(process.argv.slice(2)));
const hostWithPort = address && `${address.host}:${address.port}`;

/** The engine that this process serves. */
const engine = new EngineWatcher(address);
const engineLog = new EngineLog(hostWithPort);

/** What is known of the run, whatever a resource's type: this process serves one run of the CLI. */
export const run = new ThisRun(hostWithPort);

/** Pulumi shows the output of this process with the stack. */
const log = (line: string): void => console.log(printable(line));

let accounts: Accounts | undefined;

/**
 * Stores the configuration of this process. It neither waits nor throws, because the engine makes calls before this
 * ends, and ignores an error: {@link openAccount} reports what is wrong with every call. Each resource type's module is
 * configured, always with the same values, so that they share accounts, and with them rate limits and lists.
 */
export async function configure({ config }: ConfigureRequest): Promise<void> {
    if (accounts !== undefined) {
        return;
    }
    accounts = createAccounts((key) => config.get(key), {
        beforeWrite: () => engine.requireThere(),
        warn: (line) => log(`warning: ${line}`),
        debug: (line) => engineLog.debug(line),
    });
    void endWithEngine(engine, () => process.exit());
}

/** @throws UserFacingError if the configuration is incomplete or wrong. */
async function openAccount(inputs?: AccountInputs): Promise<Account> {
    if (accounts === undefined) {
        throw new Error("The provider was called before it was configured.");
    }
    return accounts.open(inputs);
}

/** What the modules of all resource types share. */
export const providerProcess: ProviderProcess = {
    openAccount,
    log,
    engine,
};
