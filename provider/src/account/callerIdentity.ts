import type { Client } from "../api/client";
import type { Credentials, CredentialsProvider } from "../api/credentials";
import { isExpired } from "../api/errors";
import { getCallerAccountId } from "../api/operations/getCallerIdentity";
import type { Clock } from "../common/clock";
import { Deadline } from "../common/deadline";
import { fixedCredentials } from "./credentials/credentialsSource";

/** How long it may take to find out an account's id, in milliseconds. */
const identityTimeout = 60_000;

export interface Caller {
    readonly credentials: Credentials;
    readonly accountId: string;
}

/** Finds out whose credentials a provider gives: renewed ones may be another account's. Asks once for each access key. */
export class CallerIdentity {
    /** The last access key that was asked about; earlier ones are no longer used. */
    private asked: { readonly accessKeyId: string; readonly accountId: Promise<string> } | undefined;
    private learned: Caller | undefined;

    /**
     * @param certainId the account's id if it is certain, as a role's is from its ARN.
     * @param stsClient makes a client of the Security Token Service that signs with these credentials.
     */
    constructor(
        private readonly credentials: CredentialsProvider,
        readonly certainId: string | undefined,
        private readonly stsClient: (credentials: CredentialsProvider) => Client,
        private readonly clock: Clock,
    ) {}

    /** Undefined if the service was not asked yet. */
    knownId({ accessKeyId }: Credentials): string | undefined {
        const isLearned = this.learned?.credentials.accessKeyId === accessKeyId;
        return this.certainId ?? (isLearned ? this.learned?.accountId : undefined);
    }

    /** The account of the credentials for the next request. @throws as {@link caller} */
    async accountId(deadline: Deadline): Promise<string> {
        return this.certainId ?? (await this.caller(deadline)).accountId;
    }

    /** @throws ServiceError, NoResponseError, CredentialsError, StoppedWaitingError */
    async caller(deadline: Deadline): Promise<Caller> {
        const credentials = await this.credentials.get(deadline);
        try {
            return await this.callerOf(credentials, deadline);
        } catch (error) {
            if (isExpired(error) && this.credentials.reject(credentials)) {
                return this.callerOf(await this.credentials.get(deadline), deadline);
            }
            throw error;
        }
    }

    private async callerOf(credentials: Credentials, deadline: Deadline): Promise<Caller> {
        const accountId = this.certainId ?? (await this.accountIdOf(credentials, deadline));
        this.learned = { credentials, accountId };
        return this.learned;
    }

    private accountIdOf(credentials: Credentials, deadline: Deadline): Promise<string> {
        const { accessKeyId } = credentials;
        if (this.asked?.accessKeyId !== accessKeyId) {
            const client = this.stsClient(fixedCredentials(credentials));
            const accountId = getCallerAccountId(client, new Deadline(this.clock, identityTimeout));
            const asked = { accessKeyId, accountId };
            this.asked = asked;
            accountId.catch(() => {
                this.asked = this.asked === asked ? undefined : this.asked;
            });
        }
        return deadline.waitFor(this.asked.accountId, "waiting for the account's id (GetCallerIdentity)");
    }
}
