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
    const expiration = Date.parse(fields.text("Expiration"));
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
