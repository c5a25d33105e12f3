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

/** What is known of a request only later. */
export type Outcome = Partial<Pick<LoggedRequest, "accountId" | "region" | "httpStatus" | "code" | "fault">>;

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
        request: Omit<LoggedRequest, "httpStatus" | "code" | "accountId" | "milliseconds">,
    ): LogEntry {
        if (this.requests.length >= REMEMBERED) {
            this.requests.splice(0, REMEMBERED / 10);
        }
        const entry: LoggedRequest = {
            ...request,
            accountId: null,
            httpStatus: 0,
            code: null,
            milliseconds: 0,
        };
        const start = performance.now();
        this.requests.push(entry);
        return {
            note: (outcome) => void Object.assign(entry, outcome),
            close: (outcome) => {
                Object.assign(entry, outcome, { milliseconds: performance.now() - start });
                this.listener?.(entry);
            },
        };
    }

    public clear(): void {
        this.requests.length = 0;
    }
}

/** A request that was entered into the log. */
export interface LogEntry {
    /** Adds what has become known. */
    note(outcome: Outcome): void;
    /** Adds how it ended. */
    close(outcome: Outcome): void;
}
