import type { ResponseKind, WaitTarget } from "../schema/responses";

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
