import { ReportedError } from "../api/reportedError";
import type { Properties } from "./inputs";

/**
 * What of a failed operation the engine is to keep. It travels in HTTP/2 trailers: past about 30 kB it
 * never arrives and the engine waits for ever.
 */
const largestState = 16_000;
const longestMessage = 4_000;

/**
 * An error as the engine shows it best: one message, and no JavaScript stack for what is not a fault of
 * this package.
 */
export function engineError(error: unknown): Error {
    if (error instanceof PartialError) {
        return error;
    }
    if (error instanceof ReportedError) {
        return new ShownError(cut(error.message));
    }
    return error instanceof Error
        ? Object.assign(new Error(cut(error.message)), { stack: error.stack })
        : new Error(String(error));
}

/**
 * The engine shows its message with the resource. Pulumi's server also prints `${error}: ${error.stack}`
 * beside the stack's name: that becomes a pointer, not the message once more.
 */
class ShownError extends Error {
    override readonly stack = "an operation failed; the reason is shown with its resource";

    override toString(): string {
        return "InvitationResponse";
    }
}

/**
 * Makes the engine keep the resource of a create or an update that failed, so that nothing that happened
 * is forgotten: the next `up` goes on with an update. The engine knows it by its fields.
 */
export class PartialError extends Error {
    /** What the engine shows. */
    readonly reasons: readonly string[];
    readonly properties: Properties;

    /** @param provider the text by which the engine finds this provider again. */
    constructor(
        error: Error,
        readonly id: string,
        state: Properties,
        provider: unknown,
    ) {
        super(cut(error.message));
        this.reasons = [this.message];
        this.properties = { ...withinBounds(state), __provider: provider };
    }
}

/** Long lists are left out; the next operation observes them again. */
function withinBounds(state: Properties): Properties {
    return JSON.stringify(state).length <= largestState
        ? state
        : { ...state, sharedResources: [], failures: [] };
}

function cut(message: string): string {
    return message.length <= longestMessage ? message : `${message.slice(0, longestMessage)} …`;
}
