import type { Credentials } from "../credentials";
import { type Fields, UnexpectedDataError } from "../fields";

/** Credentials that end. */
export interface TemporaryCredentials extends Credentials {
    readonly securityToken: string;
    /** When they end, in milliseconds since 1970-01-01 UTC. */
    readonly expiration: number;
}

/** Reads credentials as STS, and everything that hands out what it got from there, writes them. */
export function readTemporaryCredentials(fields: Fields): TemporaryCredentials {
    const text = fields.text("Expiration");
    // Date.parse alone finds a time in almost any text.
    const expiration = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) ? Date.parse(text) : Number.NaN;
    if (Number.isNaN(expiration)) {
        throw new UnexpectedDataError("Unexpected data: the Expiration of the credentials is not a time.");
    }
    return {
        accessKeyId: fields.text("AccessKeyId"),
        accessKeySecret: fields.text("AccessKeySecret"),
        securityToken: fields.text("SecurityToken"),
        expiration,
    };
}
