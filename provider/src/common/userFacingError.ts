import { printable } from "./printable";

/**
 * An error whose message is all that a user has to see: a mistake of theirs or a refusal of the service,
 * never a fault of this package. It reaches the engine without a JavaScript stack.
 */
export class UserFacingError extends Error {
    override readonly name: string = "UserFacingError";

    /** Whether the next attempt may succeed: a long wait does not end for it. */
    readonly isTemporary: boolean = false;

    /**
     * @param message a line, or several: what is in it is made printable.
     * @param cause what the message is made of, if another error says it more precisely.
     */
    constructor(message: string | readonly string[], cause?: unknown) {
        super([message].flat().map(printable).join("\n"), { cause });
    }
}
