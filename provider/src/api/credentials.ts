/** What a request is signed with. Never an input, an output, or part of a message. */
export interface Credentials {
    readonly accessKeyId: string;
    readonly accessKeySecret: string;
    /** Present with temporary (STS) credentials. */
    readonly securityToken?: string;
}

/** Gives the credentials to sign the next request with. */
export type CredentialsSource = () => Promise<Credentials>;
