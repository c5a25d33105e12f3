import { type Client, createClient } from "../api/client";
import type { CredentialsProvider } from "../api/credentials";
import { getCallerAccountId } from "../api/operations/getCallerIdentity";
import { createResourceSharing, type ResourceSharing } from "../api/resourceSharing";
import { resourceSharing, type Service, securityTokenService } from "../api/service";
import type { Transport } from "../api/transport";
import type { Clock } from "../common/clock";
import { Deadline } from "../common/deadline";
import { UserFacingError } from "../common/userFacingError";
import { withAccountGuard, withTimeout } from "./clientDecorators";
import { endpointOrigin } from "./endpoint";
import { problemWithRegion } from "./regions";
import type { Settings } from "./settings";
import { settingKey } from "./settings/names";

/** The account that calls are made with. */
export interface Account {
    /** The region used where a resource names none. */
    readonly region: string;
    readonly clock: Clock;
    /** What the user should know of the account's settings, a line each. */
    readonly warnings: readonly string[];
    /** One line that says what is wrong with a region, or undefined where the account can call it. */
    problemWithRegion(region: string): string | undefined;
    /**
     * The Resource Sharing service of a region.
     * @throws UserFacingError where the endpoint that the user set cannot serve this region.
     */
    resourceSharing(region: string): ResourceSharing;
    /**
     * The account's id, asked for once.
     * @throws ServiceError, NoResponseError, CredentialsError
     */
    accountId(): Promise<string>;
}

/** How long it may take to learn the account's id, in milliseconds. */
const identityTimeout = 60_000;

/**
 * The account of some settings. No call is made before one is needed.
 * @param beforeWrite called before every attempt of a call that changes something; where it rejects, nothing is sent.
 */
export function createAccount(
    settings: Settings,
    transport: Transport,
    clock: Clock,
    beforeWrite: () => Promise<void> = async () => undefined,
): Account {
    const { region, limits } = settings;
    const originOf = (service: Service, inRegion: string): string =>
        endpointOrigin(service, inRegion, {
            endpoint: settings.endpoints[service.code],
            protocol: settings.protocol,
        });
    const clientOf = (service: Service, inRegion: string, credentials: CredentialsProvider): Client => {
        const client = createClient({
            service,
            endpoint: { origin: originOf(service, inRegion), region: inRegion },
            credentials,
            transport,
            clock,
            attemptTimeout: limits.attempt,
            beforeWrite,
        });
        return withTimeout(client, limits.call, clock);
    };
    const stsClient = (credentials: CredentialsProvider) =>
        clientOf(securityTokenService, region, credentials);
    const credentials = settings.credentials.open({
        transport,
        proxyFor: settings.proxyFor,
        clock,
        attemptTimeout: limits.attempt,
        stsOrigin: () => originOf(securityTokenService, region),
        stsClient,
    });
    const services = new Map<string, ResourceSharing>();
    let knownId: Promise<string> | undefined;

    const accountId = (): Promise<string> => {
        knownId ??= getCallerAccountId(stsClient(credentials), new Deadline(clock, identityTimeout)).catch(
            (error: unknown) => {
                knownId = undefined;
                throw error;
            },
        );
        return knownId;
    };

    return {
        region,
        clock,
        warnings: settings.warnings,
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
            const client = clientOf(resourceSharing, inRegion, credentials);
            const service = createResourceSharing(
                withAccountGuard(
                    client,
                    settings.accountId,
                    settingKey("accountId", settings.namespace),
                    accountId,
                ),
                clock,
            );
            services.set(inRegion, service);
            return service;
        },
        accountId,
    };
}
