import { type Client, createClient } from "../api/client";
import type { CredentialsProvider } from "../api/credentials";
import { getCallerAccountId } from "../api/operations/getCallerIdentity";
import { createResourceSharing, type ResourceSharing } from "../api/resourceSharing";
import { resourceSharing, type Service, securityTokenService } from "../api/service";
import type { Transport } from "../api/transport";
import type { Clock } from "../common/clock";
import { Deadline } from "../common/deadline";
import { UserFacingError } from "../common/userFacingError";
import { AssumedRole } from "./credentials/assumeRole";
import type { CredentialsContext, CredentialsSource } from "./credentials/credentialsSource";
import type { RoleSession } from "./credentials/roleSession";
import { endpointOrigin } from "./endpoint";
import { problemWithRegion } from "./regions";
import type { Settings } from "./settings";
import { waysToSetRegion } from "./settings/region";
import { withTimeout } from "./withTimeout";

/** The account that calls are made with. */
export interface Account {
    /** The region used if a resource names none; undefined: each has to name one. */
    readonly defaultRegion: string | undefined;
    /** How to set the default region, as a message advises: the end of a sentence. */
    readonly waysToSetRegion: string;
    readonly clock: Clock;
    /** One line that says what is wrong with a region, or undefined if the account can call it. */
    problemWithRegion(region: string): string | undefined;
    /**
     * The Resource Sharing service of a region.
     * @throws UserFacingError if the endpoint that the user set cannot serve this region.
     */
    resourceSharing(region: string): ResourceSharing;
    /**
     * The account's id: known by a role's ARN, or else asked for once, however many ask.
     * @param deadline how long to wait for it.
     * @throws ServiceError, NoResponseError, CredentialsError, StoppedWaitingError
     */
    accountId(deadline: Deadline): Promise<string>;
}

/** An account whose credentials may assume roles, of this account or another. */
export interface CallingAccount extends Account {
    /** The account of a role that is assumed with this account's credentials: its own clients, in the same settings. */
    assumeRole(role: RoleSession): Account;
}

/** How long it may take to learn the account's id, in milliseconds. */
const identityTimeout = 60_000;

/**
 * The account of some settings, without the guard that they set. No call is made before one is needed.
 * @param beforeWrite called before every attempt of a call that changes something; if it rejects, nothing is sent.
 */
export function createAccount(
    settings: Settings,
    transport: Transport,
    clock: Clock,
    beforeWrite: () => Promise<void> = async () => undefined,
): CallingAccount {
    const { region, timeouts } = settings;
    const originOf = (service: Service, inRegion: string | undefined): string =>
        endpointOrigin(service, inRegion, {
            endpoint: settings.endpoints[service.code],
            protocol: settings.protocol,
        });
    const clientOf = (
        service: Service,
        inRegion: string | undefined,
        credentials: CredentialsProvider,
    ): Client => {
        const client = createClient({
            service,
            endpoint: { origin: originOf(service, inRegion), region: inRegion },
            credentials,
            transport,
            clock,
            attemptTimeout: timeouts.attempt,
            beforeWrite,
        });
        return withTimeout(client, timeouts.call);
    };
    const stsClients = new Map<CredentialsProvider, Client>();
    /** One for all roles that the same credentials assume: its rate limit is theirs. */
    const stsClient = (credentials: CredentialsProvider): Client => {
        const client = stsClients.get(credentials) ?? clientOf(securityTokenService, region, credentials);
        stsClients.set(credentials, client);
        return client;
    };
    const context: CredentialsContext = {
        transport,
        proxyFor: settings.proxyFor,
        clock,
        attemptTimeout: timeouts.attempt,
        stsOrigin: () => originOf(securityTokenService, region),
        stsClient,
    };

    const accountOf = (source: CredentialsSource, credentials: CredentialsProvider): Account => {
        const services = new Map<string, ResourceSharing>();
        let knownId = source.accountId === undefined ? undefined : Promise.resolve(source.accountId);
        return {
            defaultRegion: region,
            waysToSetRegion: waysToSetRegion(settings.namespace),
            clock,
            problemWithRegion: (other) => problemWithRegion(other, settings.skipRegionValidation),
            resourceSharing(inRegion) {
                const known = services.get(inRegion);
                if (known !== undefined) {
                    return known;
                }
                const problem = problemWithRegion(inRegion, settings.skipRegionValidation);
                if (problem !== undefined) {
                    throw new UserFacingError(`region: ${problem}.`);
                }
                const service = createResourceSharing(
                    clientOf(resourceSharing, inRegion, credentials),
                    clock,
                );
                services.set(inRegion, service);
                return service;
            },
            accountId(deadline) {
                knownId ??= getCallerAccountId(
                    stsClient(credentials),
                    new Deadline(clock, identityTimeout),
                ).catch((error: unknown) => {
                    knownId = undefined;
                    throw error;
                });
                return deadline.waitFor(knownId, "waiting for the account's id (GetCallerIdentity)");
            },
        };
    };

    const credentials = settings.credentials.open(context);
    return {
        ...accountOf(settings.credentials, credentials),
        assumeRole(role) {
            const source = new AssumedRole({ kind: "account", open: () => credentials }, role);
            return accountOf(source, source.open(context));
        },
    };
}
