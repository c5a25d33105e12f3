/** One request over HTTP, refused ones included. */
export interface LoggedRequest {
    /** When it came in, by the emulator's clock, in milliseconds since 1970. */
    readonly time: number;
    readonly method: string;
    /** "" where the request names none. */
    readonly operation: string;
    /** The caller's account, or null where the signature was refused. */
    readonly accountId: string | null;
    readonly region: string;
    /** As on the wire (`Targets.1`), without those of the protocol. */
    readonly parameters: Readonly<Record<string, string>>;
    /** Of the answer; 0 while there is none, and where the connection was cut. */
    readonly httpStatus: number;
    /** The error's code, or null. */
    readonly code: string | null;
    /** How long it took, in milliseconds of real time; 0 while there is no answer. */
    readonly milliseconds: number;
    /** The kind of fault that was injected, if any. */
    readonly fault?: string;
}

/** A request in the log; what is known only later is filled in. */
export type LogEntry = { -readonly [Member in keyof LoggedRequest]: LoggedRequest[Member] };

/** The oldest requests are forgotten beyond this, so that an emulator may run for days. */
const maxRequests = 100_000;

/** And beyond this many characters of parameters: anybody may send a megabyte of them. */
const maxCharacters = 50_000_000;

/** What a parameter takes beside its text. */
const parameterOverhead = 100;

/** The requests in the order of their arrival. */
export class RequestLog {
    readonly requests: LoggedRequest[] = [];
    private listener: ((request: LoggedRequest) => void) | undefined;
    private characters = 0;

    /** Calls a function with each request once it has been answered. */
    onReply(listener: (request: LoggedRequest) => void): void {
        this.listener = listener;
    }

    /** Enters a request. */
    open(request: Pick<LoggedRequest, "time" | "method" | "operation" | "region" | "parameters">): LogEntry {
        this.characters += charactersOf(request.parameters);
        if (this.requests.length >= maxRequests || this.characters > maxCharacters) {
            this.discardOldest();
        }
        const entry: LogEntry = {
            time: request.time,
            method: request.method,
            operation: request.operation,
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

    /** Tells the listener of a request that has been answered. */
    finish(entry: LoggedRequest): void {
        this.listener?.(entry);
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

function charactersOf(parameters: LoggedRequest["parameters"]): number {
    let characters = 0;
    for (const [name, value] of Object.entries(parameters)) {
        characters += parameterOverhead + name.length + value.length;
    }
    return characters;
}
