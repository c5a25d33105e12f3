import { readFileSync } from "node:fs";
import { httpTransport } from "../api/transport";
import { systemClock } from "../common/clock";
import { UserFacingError } from "../common/userFacingError";
import { type Account, createAccount } from "./account";
import { readSettings } from "./settings";
import type { ConfigReader } from "./settings/reader";

export interface OpenOptions {
    /** What stands before the settings' names in the configuration. Default: `alicloud`. */
    readonly namespace?: string;
    /** See {@link createAccount}. */
    readonly beforeWrite?: () => Promise<void>;
}

/**
 * The account of a configuration and, behind it, of this process's environment and of files.
 * @throws UserFacingError that names what is missing or wrong, and how to set it.
 */
export function openAccount(config: ConfigReader, { namespace, beforeWrite }: OpenOptions = {}): Account {
    const settings = readSettings(config, process.env, readFile, namespace);
    const transport = httpTransport(settings.limits.connect, settings.proxyFor);
    return createAccount(settings, transport, systemClock, beforeWrite);
}

function readFile(path: string): string | undefined {
    try {
        return readFileSync(path, "utf8");
    } catch (error) {
        if (error instanceof Error && "code" in error && error.code === "ENOENT") {
            return undefined;
        }
        throw new UserFacingError(
            `The file ${path} cannot be read: ${error instanceof Error ? error.message : error}`,
        );
    }
}
