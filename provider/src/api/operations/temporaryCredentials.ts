import { type Fields, UnexpectedDataError } from "../../common/fields";
import type { Credentials } from "../credentials";

/** Credentials that end. */
export interface TemporaryCredentials extends Credentials {
    readonly securityToken: string;
    /** When they end, in milliseconds since 1970-01-01 UTC. */
    readonly expiration: number;
}

/** Reads credentials as STS, and everything that hands out what it got from there, writes them. */
export function readTemporaryCredentials(fields: Fields): TemporaryCredentials {
    const text = fields.requiredString("Expiration");
    // Date.parse alone finds a time in almost any text.
    const expiration = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) ? Date.parse(text) : Number.NaN;
    if (Number.isNaN(expiration)) {
        throw new UnexpectedDataError("Unexpected data: the Expiration of the credentials is not a time.");
    }
    return {
        accessKeyId: fields.requiredString("AccessKeyId"),
        accessKeySecret: fields.requiredString("AccessKeySecret"),
        securityToken: fields.requiredString("SecurityToken"),
        expiration,
    };
}
