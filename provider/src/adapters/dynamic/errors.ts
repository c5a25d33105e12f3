import { UserFacingError } from "../../common/userFacingError";
import type { Properties } from "../../resources/properties/properties";
import type { PartialStateError } from "../../resources/resource";

/**
 * The most of a failed operation's state that the engine is given, in bytes. It travels in HTTP/2 trailers: past
 * about 30 kB it never arrives and the engine waits for ever.
 */
const largestState = 16_000;
const longestMessage = 4_000;

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
        return new ShownError(cut(error.message), title);
    }
    return error instanceof Error
        ? Object.assign(new Error(cut(error.message)), { stack: error.stack })
        : new Error(String(error));
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
    constructor({ message, recorded }: PartialStateError, own: Properties) {
        super(cut(message));
        this.reasons = [this.message];
        this.id = recorded.id;
        this.properties = { ...withinBounds(recorded.state), ...own };
    }
}

/** Arrays of objects are left out where they make a state too large; the next operation observes them again. */
function withinBounds(state: Properties): Properties {
    if (JSON.stringify(state).length <= largestState) {
        return state;
    }
    const entries = Object.entries(state).map(([name, value]) => [
        name,
        isArrayOfObjects(value) ? [] : value,
    ]);
    return Object.fromEntries(entries);
}

function isArrayOfObjects(value: unknown): boolean {
    return Array.isArray(value) && value.some((item) => typeof item === "object");
}

function cut(message: string): string {
    return message.length <= longestMessage ? message : `${message.slice(0, longestMessage)} …`;
}
