import { printable } from "./printable";

/**
 * An error whose message is all that a user needs: the cause is the user's mistake or a refusal by the service, never a
 * fault of this package. The engine shows it without a JavaScript stack.
 */
export class UserFacingError extends Error {
    override readonly name: string = "UserFacingError";

    /** Whether the next attempt may succeed, so that a long wait continues. */
    readonly isTemporary: boolean = false;

    /** @param message one or more lines; they are made printable. @param cause says more precisely what happened. */
    constructor(message: string | readonly string[], cause?: unknown) {
        super([message].flat().map(printable).join("\n"), { cause });
    }
}
