import type { Deadline } from "../common/deadline";

/** What a request is signed with. Never an input, an output, or part of a message. */
export interface Credentials {
    readonly accessKeyId: string;
    readonly accessKeySecret: string;
    /** Present with temporary (STS) credentials. */
    readonly securityToken?: string;
}

/**
 * What is wrong with credentials that cannot be sent, such as those with a line break: the end of a sentence that shows
 * none of their characters. Undefined if they can be sent.
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

/** The end of a sentence about a part of credentials that cannot be sent. */
export const unsendable = "has a line break, a blank or another character that cannot be sent";

export interface CredentialsProvider {
    /**
     * The credentials for the next request. Concurrent requests share one fetch, which continues for the others if one
     * stops waiting.
     * @throws UserFacingError if there are none, or the deadline comes first.
     */
    get(deadline: Deadline): Promise<Credentials>;
    /** Reports that the service considered the credentials expired. @returns whether it makes sense to get others. */
    reject(credentials: Credentials): boolean;
}
