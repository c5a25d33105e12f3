import { readFileSync } from "node:fs";
import { httpTransport } from "../api/transport";
import { systemClock } from "../common/clock";
import { UserFacingError } from "../common/userFacingError";
import { type Account, createAccount } from "./account";
import { readSettings } from "./settings";
import type { ConfigReader } from "./settings/reader";

/**
 * The account of a configuration and, behind it, of this process's environment and of files.
 * @param namespace what stands before the settings' names in the configuration. Default: `alicloud`.
 * @throws UserFacingError that names what is missing or wrong, and how to set it.
 */
export function openAccount(config: ConfigReader, namespace?: string): Account {
    const settings = readSettings(config, process.env, readFile, namespace);
    return createAccount(settings, httpTransport(settings.limits.connect), systemClock);
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
