import { type Client, createClient, withTimeout } from "../api/client";
import type { Credentials, CredentialsProvider } from "../api/credentials";
import { RateLimiter } from "../api/rateLimiter";
import { ListGroup } from "../api/reads/listCache";
import { createResourceSharing, type ResourceSharing } from "../api/resourceSharing";
import { resourceSharing, type Service, securityTokenService } from "../api/service";
import { ServiceTime } from "../api/serviceTime";
import type { Transport } from "../api/transport";
import type { Clock } from "../common/clock";
import type { Deadline } from "../common/deadline";
import { UserFacingError } from "../common/userFacingError";
import { problemWithRegion } from "../schema/regions";
import { CallerIdentity } from "./callerIdentity";
import { AssumedRole } from "./credentials/assumedRole";
import type { CredentialsContext, CredentialsSource } from "./credentials/credentialsSource";
import type { RoleSession } from "./credentials/roleSession";
import { endpointOrigin } from "./endpoint";
import { type ExpectedAccount, guardedCredentials } from "./guardedCredentials";
import type { Settings } from "./readSettings";
import { waysToSetRegion } from "./settings/region";

export interface Account {
    /** The region of resources that declare none; undefined if each has to declare one. */
    readonly defaultRegion: string | undefined;
    /** How to set the default region: the end of a sentence of advice. */
    readonly waysToSetRegion: string;
    readonly clock: Clock;
    /** The account's id if credentials of another account cannot be used, because of a role's ARN or a guard. */
    readonly certainId: string | undefined;
    /** The key of the configuration that contains the credentials, or a token for them; undefined if none does. */
    readonly configuredBy: string | undefined;
    /** What is wrong with a region, in one line; undefined if the account can call it. */
    problemWithRegion(region: string): string | undefined;
    /** @throws UserFacingError if the endpoint that the user set cannot serve this region. */
    resourceSharing(region: string): ResourceSharing;
    /** @throws ServiceError, NoResponseError, CredentialsError, StoppedWaitingError */
    accountId(deadline: Deadline): Promise<string>;
    /** This account, which never signs with the credentials of another one, even after they are renewed. */
    guarded(expected: ExpectedAccount): Account;
}

export interface CallingAccount extends Account {
    /** The account of a role that is assumed with this account's credentials: it has its own clients, with the same settings. */
    assumeRole(role: RoleSession): Account;
}

export interface AccountOptions {
    /** Called before every attempt of a write; if it rejects, nothing is sent. */
    beforeWrite(): Promise<void>;
    /** Takes a line for each request; it may contain unprintable characters. Default: none is logged. */
    debug(line: string): void;
    /** The account's name in the log while its id is unknown. */
    readonly name: string;
}

const defaults: AccountOptions = {
    beforeWrite: async () => undefined,
    debug: () => undefined,
    name: "the provider's own account",
};

/** The account that settings describe, without the guard of `accountId`. Makes no call before one is needed. */
export function createAccount(
    settings: Settings,
    transport: Transport,
    clock: Clock,
    options: Partial<AccountOptions> = {},
): CallingAccount {
    const { beforeWrite, debug, name } = { ...defaults, ...options };
    const { region, timeouts } = settings;
    const time = new ServiceTime(clock);
    const originOf = (service: Service, inRegion: string | undefined): string =>
        endpointOrigin(service, inRegion, {
            endpoint: settings.endpoints[service.code],
            protocol: settings.protocol,
        });
    const clientOf = (
        service: Service,
        inRegion: string | undefined,
        credentials: CredentialsProvider,
        rateLimiter: RateLimiter,
        idOf: (used: Credentials) => string | undefined = () => undefined,
    ): Client => {
        const client = createClient({
            service,
            endpoint: { origin: originOf(service, inRegion), region: inRegion },
            credentials,
            transport,
            time,
            rateLimiter,
            attemptTimeout: timeouts.attempt,
            beforeWrite,
            debug,
            nameCaller(used) {
                const id = idOf(used);
                return id === undefined ? name : `account ${id}`;
            },
        });
        return withTimeout(client, timeouts.call);
    };
    const newStsClient = (credentials: CredentialsProvider): Client =>
        clientOf(securityTokenService, region, credentials, new RateLimiter(clock, securityTokenService));
    const stsClients = new Map<CredentialsProvider, Client>();
    /** One for all roles that the same credentials assume, because they share a rate limit. */
    const stsClient = (credentials: CredentialsProvider): Client => {
        const client = stsClients.get(credentials) ?? newStsClient(credentials);
        stsClients.set(credentials, client);
        return client;
    };
    const context: CredentialsContext = {
        transport,
        clock,
        time,
        metadataAccess: settings.metadataAccess,
        attemptTimeout: timeouts.attempt,
        debug,
        stsOrigin: () => originOf(securityTokenService, region),
        stsClient,
    };

    const accountOf = (source: CredentialsSource, credentials: CredentialsProvider): Account => {
        const identity = new CallerIdentity(credentials, source.accountId, newStsClient, clock);
        const regions = new Map<string, { readonly rateLimiter: RateLimiter; readonly lists: ListGroup }>();
        const services = new Map<string, ResourceSharing>();
        const serviceOf = (inRegion: string, expected: readonly ExpectedAccount[]): ResourceSharing => {
            const shared = regions.get(inRegion) ?? {
                rateLimiter: new RateLimiter(clock, resourceSharing),
                lists: new ListGroup(),
            };
            regions.set(inRegion, shared);
            const signed =
                expected.length === 0 ? credentials : guardedCredentials(credentials, identity, expected);
            const ids = [source.accountId, ...expected.map(({ value }) => value)];
            return createResourceSharing(
                clientOf(resourceSharing, inRegion, signed, shared.rateLimiter, (used) =>
                    identity.knownId(used),
                ),
                clock,
                ids.filter((id) => id !== undefined),
                shared.lists,
            );
        };
        const guardedBy = (expected: readonly ExpectedAccount[]): Account => ({
            defaultRegion: region,
            waysToSetRegion: waysToSetRegion(settings.namespace),
            clock,
            certainId: source.accountId ?? expected[0]?.value,
            configuredBy: source.configuredBy,
            problemWithRegion: (other) => problemWithRegion(other, settings.skipRegionValidation),
            resourceSharing(inRegion) {
                const problem = problemWithRegion(inRegion, settings.skipRegionValidation);
                if (problem !== undefined) {
                    throw new UserFacingError(`region: ${problem}.`);
                }
                const key = [inRegion, ...expected.map(({ value }) => value)].join(" ");
                const service = services.get(key) ?? serviceOf(inRegion, expected);
                services.set(key, service);
                return service;
            },
            accountId: (deadline) => identity.accountId(deadline),
            guarded: (one) =>
                guardedBy(expected.some(({ value }) => value === one.value) ? expected : [...expected, one]),
        });
        return guardedBy([]);
    };

    const credentials = settings.credentials.open(context);
    return {
        ...accountOf(settings.credentials, credentials),
        assumeRole(role) {
            const { configuredBy } = settings.credentials;
            const base = { kind: "account", configuredBy, open: () => credentials };
            const source = new AssumedRole(base, role);
            return accountOf(source, source.open(context));
        },
    };
}
