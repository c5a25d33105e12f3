import { printableLines } from "../../common/printable";
import { UserFacingError } from "../../common/userFacingError";
import type { PartialStateError } from "../../resources/resourceHandler";
import type { Properties } from "../../schema/propertyTable";
import { truncateMessage, truncateState } from "../engine/truncateForEngine";

/**
 * An error as the engine shows it best: one message, and no JavaScript stack for what is not a fault of
 * this package.
 * @param title what stands before the pointer to the message, such as the resource type's name.
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

/**
 * The engine shows its message with the resource. Pulumi's server also prints `${error}: ${error.stack}`
 * beside the stack's name: that becomes a pointer, not the message once more.
 */
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
 * Makes the engine keep the resource of a create or an update that failed, so that nothing that happened
 * is forgotten: the next `up` goes on with an update. The engine knows it by its fields.
 */
export class PartialError extends Error {
    /** What the engine shows. */
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
