/** How long making a connection may take, as the connector of undici has it, in milliseconds. */
export interface ConnectionTimes {
    readonly timeout: number;
    readonly autoSelectFamilyAttemptTimeout: number;
}

/** How many addresses of a host are tried in any case, even if none but the last responds. */
const addresses = 4;

/**
 * Shares the time for a connection among a host's addresses, which are tried one after the other. By default, Node.js
 * gives each a quarter of a second, whatever the whole may take.
 */
export function connectionTimes(timeout: number): ConnectionTimes {
    return { timeout, autoSelectFamilyAttemptTimeout: Math.ceil(timeout / addresses) };
}
