import { type Fields, UnexpectedDataError } from "../../common/fields";
import type { Credentials } from "../credentials";

export interface TemporaryCredentials extends Credentials {
    readonly securityToken: string;
    /** Milliseconds since 1970-01-01 UTC. */
    readonly expiration: number;
}

/** Reads the form of STS, which other services use too. @throws UnexpectedDataError, which never shows a value. */
export function readTemporaryCredentials(fields: Fields): TemporaryCredentials {
    const time = readSecretly(fields, "Expiration");
    // Date.parse alone finds a time in almost any string.
    const expiration = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(time) ? Date.parse(time) : Number.NaN;
    if (Number.isNaN(expiration)) {
        throw new UnexpectedDataError("Unexpected data: the Expiration of the credentials is not a time.");
    }
    return {
        accessKeyId: readSecretly(fields, "AccessKeyId"),
        accessKeySecret: readSecretly(fields, "AccessKeySecret"),
        securityToken: readSecretly(fields, "SecurityToken"),
        expiration,
    };
}

function readSecretly(fields: Fields, name: string): string {
    try {
        return fields.requiredString(name);
    } catch {
        throw new UnexpectedDataError(`Unexpected data: the ${name} of the credentials is no string.`);
    }
}
