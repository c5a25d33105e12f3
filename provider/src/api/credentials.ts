import type { Deadline } from "../common/deadline";

/** What a request is signed with. Never an input, an output, or part of a message. */
export interface Credentials {
    readonly accessKeyId: string;
    readonly accessKeySecret: string;
    /** Present with temporary (STS) credentials. */
    readonly securityToken?: string;
}

/**
 * What is wrong with credentials that no request can carry, such as those with a line break: the end of a sentence about
 * them, without any of their characters. Undefined: nothing is.
 */
export function problemWithKeys({
    accessKeyId,
    accessKeySecret,
    securityToken = "",
}: Credentials): string | undefined {
    const parts = {
        "access key id": accessKeyId,
        "access key secret": accessKeySecret,
        "security token": securityToken,
    };
    const part = Object.entries(parts).find(([, value]) => !isSendable(value))?.[0];
    return part && `their ${part} ${unsendable}`;
}

/** Whether a header can carry a part of credentials. */
export function isSendable(part: string): boolean {
    return /^[\x21-\x7e]*$/.test(part);
}

/** What is wrong with a part of credentials that is not sendable: the end of a sentence about it. */
export const unsendable = "has a line break, a blank or another character that cannot be sent";

/** Provides the credentials of one account. */
export interface CredentialsProvider {
    /**
     * The credentials for the next request. However many ask at once, they are fetched once: what one does not wait
     * for any longer goes on for the others.
     * @param deadline how long to wait for them.
     * @throws UserFacingError if there are none to be had, or not in time.
     */
    get(deadline: Deadline): Promise<Credentials>;
    /**
     * Reports that the service took credentials for expired.
     * @returns whether it is worth asking for others.
     */
    reject(credentials: Credentials): boolean;
}
