/** How long it may take to connect, as undici's connector takes it, in milliseconds. */
export interface ConnectionTimes {
    readonly timeout: number;
    readonly autoSelectFamilyAttemptTimeout: number;
}

/** How many addresses of a host are tried in any case, even if only the last responds. */
const addresses = 4;

/** Divides the time among a host's addresses: by default, Node.js gives each a quarter of a second, whatever the total. */
export function connectionTimes(timeout: number): ConnectionTimes {
    return { timeout, autoSelectFamilyAttemptTimeout: Math.ceil(timeout / addresses) };
}
