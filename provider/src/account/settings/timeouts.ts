import type { SettingReader } from "./settingReader";

/** How long calls may take, in milliseconds. */
export interface Timeouts {
    /** To make a connection; undefined: the transport's own limit. */
    readonly connect: number | undefined;
    /** One attempt of a call, the connection included. */
    readonly attempt: number;
    /** One call with all its retries; undefined: what is left of the operation's own time. */
    readonly call: number | undefined;
}

/** Well above the slowest documented call; a call that takes longer is lost. */
const defaultAttempt = 15_000;

/**
 * How long calls may take, as configured.
 * @throws UserFacingError if a limit is no whole number.
 */
export function readTimeouts(reader: SettingReader): Timeouts {
    const retrySeconds = reader.wholeNumber("maxRetryTimeout", "seconds") ?? 0;
    return {
        connect: reader.wholeNumber("clientConnectTimeout", "milliseconds") || undefined,
        attempt: reader.wholeNumber("clientReadTimeout", "milliseconds") || defaultAttempt,
        call: retrySeconds === 0 ? undefined : retrySeconds * 1_000,
    };
}
