import { readFileSync } from "node:fs";
import { type Account, createAccount } from "../account/account";
import { readSettings } from "../account/settings";
import { systemClock } from "../api/clock";
import { ReportedError } from "../api/reportedError";
import { httpTransport } from "../api/transport";

/** What the engine gives to configure a provider: the keys of the stack's configuration, or of an explicit provider. */
export interface ConfigureRequest {
    readonly config: { get(key: string): string | undefined };
}

let configured: Promise<Account> | undefined;

/**
 * Takes the configuration of this process. It neither waits nor throws: the engine goes on with calls
 * before this has ended and forgets an error, so the outcome waits in {@link account} for every call.
 */
export async function configure({ config }: ConfigureRequest): Promise<void> {
    configured = Promise.resolve().then(() => {
        const settings = readSettings((key) => config.get(key), process.env, readFile);
        return createAccount(settings, httpTransport(settings.limits.connect), systemClock);
    });
    // The calls that need the account report the failure.
    configured.catch(() => undefined);
}

/**
 * The account that this process acts for.
 * @throws ReportedError where the configuration is incomplete or wrong.
 */
export function account(): Promise<Account> {
    return configured ?? Promise.reject(new Error("The provider was called before it was configured."));
}

function readFile(path: string): string | undefined {
    try {
        return readFileSync(path, "utf8");
    } catch (error) {
        if (error instanceof Error && "code" in error && error.code === "ENOENT") {
            return undefined;
        }
        throw new ReportedError(
            `The file ${path} cannot be read: ${error instanceof Error ? error.message : error}`,
        );
    }
}
