/** How an account can respond to an invitation. */
export const responses = ["accept", "reject"] as const;
export type ResponseKind = (typeof responses)[number];

/** Whether a decision is to respond. */
export function isResponse(decision: string): decision is ResponseKind {
    return responses.some((response) => response === decision);
}

/** When an accepted share is ready: once it is joined, or once its resources can be used as well. */
export const waitTargets = ["share", "resources"] as const;
export type WaitTarget = (typeof waitTargets)[number];

/** The declared response, and the invitation it is for. */
export interface DeclaredResponse {
    readonly response: ResponseKind;
    /** The one invitation to respond to; null if it is found by its share. */
    readonly invitationId: string | null;
    /** The share, declared or known from before; null if only the invitation's id is known. */
    readonly resourceShareId: string | null;
    /** The only account whose invitation may get a response; null for any. */
    readonly senderAccountId: string | null;
    /** The account that responded before; null if none has. */
    readonly receiverAccountId: string | null;
    /** When an accepted share is ready; null if that is not declared. */
    readonly waitFor: WaitTarget | null;
}
