import type { Fields } from "../common/fields";

/** What a successful call has given. */
export interface Result {
    /** The fields of the response's body; their place is the operation's name. */
    readonly fields: Fields;
    /** Size of the body, in bytes. */
    readonly size: number;
}
