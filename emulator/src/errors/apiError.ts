import type { JsonObject } from "../json.js";

/** An error as the service or its gateway reports it. */
export class ApiError extends Error {
    override readonly name = "ApiError";

    /**
     * @param code the error code, for example `InvitationStatus.Expired`
     * @param httpStatus the HTTP status of the response
     * @param message the service's literal message, typing errors included
     * @param extras further members of the response, such as `AccessDeniedDetail`, and headers
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

export interface ErrorExtras {
    readonly detail?: JsonObject;
    readonly headers?: Readonly<Record<string, string>>;
}

/** The HTTP status and the literal message of each error code. */
export type ErrorCatalogue<Code extends string> = Readonly<Record<Code, readonly [number, string]>>;
