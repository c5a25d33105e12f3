import { type Client, createClient } from "../api/client";
import { type Clock, Deadline } from "../api/clock";
import { getCallerAccountId } from "../api/operations/getCallerIdentity";
import { ReportedError } from "../api/reportedError";
import { createResourceSharing, type ResourceSharing } from "../api/resourceSharing";
import { resourceSharing, type Service, securityTokenService } from "../api/service";
import type { Transport } from "../api/transport";
import { withAccountGuard, withLimit, withRenewal } from "./clients";
import { fetchOidcRole, fetchRole } from "./credentials/assumedRole";
import { fetchFromUri } from "./credentials/credentialsUri";
import { ecsRoleCredentials, loginCredentials } from "./credentials/library";
import { renewedCredentials } from "./credentials/renewal";
import { type CredentialsProvider, fixedCredentials } from "./credentials/source";
import { endpointOrigin } from "./endpoint";
import { problemWithRegion } from "./regions";
import type { Settings } from "./settings";
import type { CredentialsSettings } from "./settings/credentialsSettings";

/** The account that the provider acts for. */
export interface Account {
    /** The region used where a resource names none. */
    readonly region: string;
    readonly clock: Clock;
    /** One line that says what is wrong with a region, or undefined where the account can call it. */
    problemWithRegion(region: string): string | undefined;
    /**
     * The Resource Sharing service of a region.
     * @throws ReportedError where the endpoint that the user set cannot serve this region.
     */
    resourceSharing(region: string): ResourceSharing;
    /**
     * The account's id, asked for once.
     * @throws ServiceError, NoAnswerError, CredentialsError
     */
    accountId(): Promise<string>;
}

/** Gives the account, or says what its configuration lacks. */
export type AccountSource = () => Promise<Account>;

/** How long it may take to learn the account's id, in milliseconds. */
const longestIdentityCall = 60_000;

export function createAccount(settings: Settings, transport: Transport, clock: Clock): Account {
    const { region, limits } = settings;
    const originOf = (service: Service, inRegion: string): string =>
        endpointOrigin(service, inRegion, {
            endpoint: settings.endpoints[service.code],
            protocol: settings.protocol,
        });
    const clientOf = (service: Service, inRegion: string, provider: CredentialsProvider): Client => {
        const client = createClient({
            service,
            endpoint: { origin: originOf(service, inRegion), region: inRegion },
            credentials: () => provider.get(),
            transport,
            clock,
            attemptTimeout: limits.attempt,
        });
        return withLimit(withRenewal(client, provider), limits.call, clock);
    };
    const providerOf = (credentials: CredentialsSettings): CredentialsProvider => {
        switch (credentials.kind) {
            case "keys":
                return fixedCredentials(credentials.keys);
            case "ecsRole":
                return ecsRoleCredentials(credentials.roleName, clock);
            case "login":
                return loginCredentials(credentials.profileName, clock);
            case "credentialsUri":
                return renewedCredentials(
                    () => fetchFromUri(transport, credentials.uri, limits.attempt),
                    clock,
                );
            case "oidc": {
                const site = {
                    transport,
                    origin: originOf(securityTokenService, region),
                    attemptTimeout: limits.attempt,
                };
                return renewedCredentials(() => fetchOidcRole(site, credentials, clock), clock);
            }
            case "role": {
                const base = providerOf(credentials.base);
                const client = clientOf(securityTokenService, region, base);
                return renewedCredentials(() => fetchRole(client, credentials.role, clock), clock);
            }
        }
    };
    const provider = providerOf(settings.credentials);
    const services = new Map<string, ResourceSharing>();
    let knownId: Promise<string> | undefined;

    const accountId = (): Promise<string> => {
        knownId ??= getCallerAccountId(
            clientOf(securityTokenService, region, provider),
            new Deadline(clock, longestIdentityCall),
        ).catch((error: unknown) => {
            knownId = undefined;
            throw error;
        });
        return knownId;
    };

    return {
        region,
        clock,
        problemWithRegion: (other) => problemWithRegion(other, settings.skipRegionValidation),
        resourceSharing(inRegion) {
            const known = services.get(inRegion);
            if (known !== undefined) {
                return known;
            }
            const problem = problemWithRegion(inRegion, settings.skipRegionValidation);
            if (problem !== undefined) {
                throw new ReportedError(`region: ${problem}.`);
            }
            const client = clientOf(resourceSharing, inRegion, provider);
            const service = createResourceSharing(
                withAccountGuard(client, settings.accountId, accountId),
                clock,
            );
            services.set(inRegion, service);
            return service;
        },
        accountId,
    };
}
