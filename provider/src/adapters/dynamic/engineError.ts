import { printableLines } from "../../common/printable";
import { UserFacingError } from "../../common/userFacingError";
import type { PartialStateError } from "../../resources/resourceHandler";
import type { Properties } from "../../schema/propertyTable";
import { truncateMessage, truncateState } from "../engine/truncateForEngine";

/**
 * An error in the form that the engine shows best: one message, and a JavaScript stack only for a fault of this
 * package.
 * @param title precedes the pointer to the message, such as the resource type's name.
 */
export function engineError(error: unknown, title: string): Error {
    if (error instanceof PartialError) {
        return error;
    }
    if (error instanceof UserFacingError) {
        return new ShownError(truncateMessage(error.message), title);
    }
    return error instanceof Error
        ? Object.assign(new Error(truncateMessage(error.message)), {
              stack: printableLines(error.stack ?? ""),
          })
        : new Error(truncateMessage(String(error)));
}

/** Pulumi's server prints the stack beside the message that the engine shows: this makes it a pointer, not a repetition. */
export class ShownError extends Error {
    override readonly stack = "an operation failed; the reason is shown with its resource";

    constructor(
        message: string,
        private readonly title: string,
    ) {
        super(message);
    }

    override toString(): string {
        return this.title;
    }
}

/**
 * Makes the engine keep the resource after a create or update that failed, so that nothing is forgotten: the next `up`
 * continues with an update. The engine recognises it by its fields.
 */
export class PartialError extends Error {
    readonly reasons: readonly string[];
    readonly id: string;
    readonly properties: Properties;

    /** @param own the adapter's own properties, which the engine needs to find the provider again. */
    constructor({ message, partialState }: PartialStateError, own: Properties) {
        super(truncateMessage(message));
        this.reasons = [this.message];
        this.id = partialState.id;
        this.properties = { ...truncateState(partialState.state), ...own };
    }
}
