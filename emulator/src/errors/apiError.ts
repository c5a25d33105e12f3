import type { JsonObject } from "../json.js";

/** A refusal, as the service or its gateway words it. */
export class ApiError extends Error {
    override readonly name = "ApiError";

    /**
     * @param code what clients decide on, for example `InvitationStatus.Expired`
     * @param httpStatus of the answer
     * @param message the service's literal text, typing errors included
     * @param extras further members of the answer, such as `AccessDeniedDetail`, and headers
     */
    constructor(
        readonly code: string,
        readonly httpStatus: number,
        message: string,
        readonly extras: ErrorExtras = {},
    ) {
        super(message);
    }
}

/** What an answer carries beside code and message. */
export interface ErrorExtras {
    readonly detail?: JsonObject;
    readonly headers?: Readonly<Record<string, string>>;
}

/** What a code answers with: the HTTP status and the literal message. */
export type ErrorCatalogue<Code extends string> = Readonly<Record<Code, readonly [number, string]>>;
