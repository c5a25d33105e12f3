/** What a service is to hold before anything is measured. */
export interface Contents {
    /** Invitations that wait for their answer, each to a share of its own. */
    readonly pending: number;
    /** Whether each of them is to an account of its own, and the stack's credentials are another account's. */
    readonly manyAccounts: boolean;
    /** Whether calls are throttled at the published rates. Default: false. */
    readonly rateLimits?: boolean;
}

/** What the process of a service tells when it is ready. */
export interface Ready {
    /** What a stack of the invited account needs in its environment. */
    readonly environment: Readonly<Record<string, string>>;
    /** Ids of the shares that wait for an answer. */
    readonly shares: readonly string[];
    /** The account that is invited to each of these shares. */
    readonly accounts: readonly string[];
}
