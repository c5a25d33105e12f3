import { readFileSync } from "node:fs";
import { httpTransport } from "../api/transport";
import { systemClock } from "../common/clock";
import { UserFacingError } from "../common/userFacingError";
import { alicloud } from "../schema/settings";
import { Accounts, type AccountsOptions } from "./accounts";
import type { ConfigReader } from "./settings/settingReader";

export type OpenOptions = Partial<
    Pick<AccountsOptions, "namespace" | "beforeWrite" | "warn" | "environment">
>;

/** The accounts of a configuration and, behind it, of this process's environment and of files. Nothing is read yet. */
export function createAccounts(config: ConfigReader, options: OpenOptions = {}): Accounts {
    return new Accounts({
        namespace: alicloud,
        beforeWrite: async () => undefined,
        warn: () => undefined,
        environment: process.env,
        ...options,
        config,
        readFile,
        clock: systemClock,
        connect: ({ timeouts, proxyFor }) => httpTransport(timeouts.connect, proxyFor),
    });
}

/** A file of this machine; undefined if there is no such file. @throws UserFacingError if it cannot be read. */
export function readFile(path: string, pauseMilliseconds = 0): string | undefined {
    if (pauseMilliseconds > 0) {
        // The settings are read in one go: nothing else of this process runs meanwhile anyway.
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMilliseconds);
    }
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
