/** A request received over HTTP, including one that failed. */
export interface LoggedRequest {
    /** When it arrived, by the emulator's clock, in milliseconds since 1970. */
    readonly time: number;
    readonly method: string;
    /**
     * The operation, such as `AcceptResourceShareInvitation`; "" if the request names none. A name that no operation
     * can have is cut after a hundred characters.
     */
    readonly operation: string;
    /** The caller's account; null if the signature was not accepted, or not needed. */
    readonly accountId: string | null;
    readonly region: string;
    /** The operation's parameters, named as sent (`Targets.1`). */
    readonly parameters: Readonly<Record<string, string>>;
    /** The HTTP status of the response; 0 while there is none, and if the connection was cut. */
    readonly httpStatus: number;
    /** The error code, or null if the request succeeded. */
    readonly code: string | null;
    /** How long it took, in milliseconds of real time; 0 while there is no response. */
    readonly milliseconds: number;
    /** The kind of the fault that was injected, if any. */
    readonly fault?: string;
}

/** A request in the log of an emulator. */
export interface NumberedRequest extends LoggedRequest {
    /** Increases with each request. */
    readonly id: number;
}

/** A request in the log, to be completed once there is a response. */
export type LogEntry = { -readonly [Member in keyof NumberedRequest]: NumberedRequest[Member] };

/** Above this number the oldest requests are discarded, so that an emulator can run for days. */
const maxRequests = 100_000;

/**
 * Above this many characters of parameters the oldest requests are discarded: a request may carry a megabyte of them.
 */
const maxCharacters = 50_000_000;

/** The memory that a parameter takes besides its characters, in characters. */
const parameterOverhead = 100;

/** Longer than the name of any operation. Whoever is not signed in can send any name, so it is cut. */
const maxOperationCharacters = 100;

/** The log of requests, in order of arrival. */
export class RequestLog {
    readonly requests: NumberedRequest[] = [];
    private readonly listeners = new Set<(request: NumberedRequest) => void>();
    private lastId = 0;
    private characters = 0;

    /** Calls a function with each request once it has its response. @returns a function that ends that */
    onReply(listener: (request: NumberedRequest) => void): () => void {
        this.listeners.add(listener);
        return () => void this.listeners.delete(listener);
    }

    open(request: Pick<LoggedRequest, "time" | "method" | "operation" | "region" | "parameters">): LogEntry {
        this.characters += charactersOf(request.parameters);
        while (
            this.requests.length >= maxRequests ||
            (this.characters > maxCharacters && this.requests.length > 0)
        ) {
            this.discardOldest();
        }
        this.lastId += 1;
        const entry: LogEntry = {
            id: this.lastId,
            time: request.time,
            method: request.method,
            operation: cut(request.operation),
            accountId: null,
            region: request.region,
            parameters: request.parameters,
            httpStatus: 0,
            code: null,
            milliseconds: 0,
        };
        this.requests.push(entry);
        return entry;
    }

    /** Tells the listeners that a request has its response. */
    finish(entry: NumberedRequest): void {
        for (const listener of this.listeners) {
            listener(entry);
        }
    }

    clear(): void {
        this.requests.length = 0;
        this.characters = 0;
    }

    private discardOldest(): void {
        const forgotten = this.requests.splice(0, Math.ceil(this.requests.length / 10));
        for (const { parameters } of forgotten) {
            this.characters -= charactersOf(parameters);
        }
    }
}

/** The beginning of a name, without a reference to the rest. */
function cut(operation: string): string {
    return operation.length <= maxOperationCharacters
        ? operation
        : Buffer.from(operation.slice(0, maxOperationCharacters)).toString();
}

function charactersOf(parameters: LoggedRequest["parameters"]): number {
    let characters = 0;
    for (const [name, value] of Object.entries(parameters)) {
        characters += parameterOverhead + name.length + value.length;
    }
    return characters;
}
