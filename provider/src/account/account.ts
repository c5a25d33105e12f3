import { type Client, createClient } from "../api/client";
import { type Clock, Deadline } from "../api/clock";
import { getCallerAccountId } from "../api/operations/getCallerIdentity";
import { resourceSharing, type Service, securityTokenService } from "../api/service";
import type { Transport } from "../api/transport";
import { endpointOrigin } from "./endpoint";
import type { Settings } from "./settings";

/** Well above the slowest documented call; a call that takes longer is lost. */
const attemptTimeout = 15_000;

/** The account that the provider acts for. */
export interface Account {
    /** The region used where a resource names none. */
    readonly region: string;
    readonly clock: Clock;
    /**
     * The Resource Sharing service of a region.
     * @throws ReportedError where the endpoint that the user set cannot serve this region.
     */
    resourceSharing(region: string): Client;
    /**
     * The account's id, asked for once.
     * @throws ServiceError, NoAnswerError
     */
    accountId(): Promise<string>;
}

/** Gives the account, or says what its configuration lacks. */
export type AccountSource = () => Promise<Account>;

export function createAccount(settings: Settings, transport: Transport, clock: Clock): Account {
    const clients = new Map<string, Client>();
    const clientOf = (service: Service, region: string): Client => {
        const origin = endpointOrigin(service, region, settings.endpoints[service.code]);
        return createClient({
            service,
            endpoint: { origin, region },
            credentials: async () => settings.credentials,
            transport,
            clock,
            attemptTimeout,
        });
    };
    let accountId: Promise<string> | undefined;

    return {
        region: settings.region,
        clock,
        resourceSharing(region) {
            const known = clients.get(region) ?? clientOf(resourceSharing, region);
            clients.set(region, known);
            return known;
        },
        accountId() {
            accountId ??= getCallerAccountId(
                clientOf(securityTokenService, settings.region),
                new Deadline(clock, 60_000),
            ).catch((error: unknown) => {
                accountId = undefined;
                throw error;
            });
            return accountId;
        },
    };
}
