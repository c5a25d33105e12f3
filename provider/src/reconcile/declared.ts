/** How an account can answer an invitation. */
export const responses = ["accept", "reject"] as const;
export type Response = (typeof responses)[number];

/** What an accepted share is waited for: that it is joined, or that its resources can be used as well. */
export const waitTargets = ["share", "resources"] as const;
export type WaitTarget = (typeof waitTargets)[number];

/** How an invitation is to be answered, and which one. */
export interface Declared {
    readonly response: Response;
    /** The one invitation to answer; null where it is found by its share. */
    readonly invitationId: string | null;
    /** The share, declared or known from before; null where only the invitation's id is known. */
    readonly resourceShareId: string | null;
    /** The only account whose invitation may be answered; null for any. */
    readonly senderAccountId: string | null;
    /** The account that answered before; null where none has. */
    readonly receiverAccountId: string | null;
    readonly waitFor: WaitTarget;
}
