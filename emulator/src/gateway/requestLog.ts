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
const REMEMBERED = 100_000;

/** The requests in the order of their arrival. */
export class RequestLog {
    public readonly requests: LoggedRequest[] = [];
    private listener: ((request: LoggedRequest) => void) | undefined;

    /** Calls a function with each request once it has been answered. */
    public onAnswer(listener: (request: LoggedRequest) => void): void {
        this.listener = listener;
    }

    /** Enters a request. */
    public open(
        request: Pick<LoggedRequest, "time" | "method" | "operation" | "region" | "parameters">,
    ): LogEntry {
        if (this.requests.length >= REMEMBERED) {
            this.requests.splice(0, REMEMBERED / 10);
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
    public close(entry: LoggedRequest): void {
        this.listener?.(entry);
    }

    public clear(): void {
        this.requests.length = 0;
    }
}
