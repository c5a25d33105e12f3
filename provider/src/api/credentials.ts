import type { Deadline } from "../common/deadline";

/** What a request is signed with. Never an input, an output, or part of a message. */
export interface Credentials {
    readonly accessKeyId: string;
    readonly accessKeySecret: string;
    /** Present with temporary (STS) credentials. */
    readonly securityToken?: string;
}

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
