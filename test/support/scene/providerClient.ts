import type { Account } from "alicloud-resource-sharing-emulator";
import { createAccount } from "../../../provider/src/account/account";
import { readSettings } from "../../../provider/src/account/readSettings";
import type { ResourceSharing } from "../../../provider/src/api/resourceSharing";
import { httpTransport, type Transport } from "../../../provider/src/api/transport";
import { type Clock, systemClock } from "../../../provider/src/common/clock";
import { Deadline } from "../../../provider/src/common/deadline";
import { region, type TestService } from "./testService";

/** The service as the provider calls it: the only part of a scene that knows the provider's source. */
export interface ProviderClient {
    /** The provider's client in the name of an account. @param transport default: HTTP. */
    serviceOf(account: Account, clock: Clock, transport?: Transport): ResourceSharing;
    /** Lets everything that the service shows late become visible. */
    settle(): Promise<void>;
}

export function providerClient({ emulator, receiver, environmentOf }: TestService): ProviderClient {
    const serviceOf = (account: Account, clock: Clock, transport: Transport = httpTransport()) => {
        const settings = readSettings(() => undefined, environmentOf(account));
        return createAccount(settings, transport, clock).resourceSharing(region);
    };
    return {
        serviceOf,
        settle: async () => {
            const { settings } = emulator;
            const reads = Math.max(
                settings.lateInvitationVisibilityReads,
                settings.lateStatusVisibilityReads,
                settings.lateShareVisibilityReads,
            );
            const service = serviceOf(receiver, systemClock);
            const deadline = new Deadline(systemClock, 60_000);
            for (let read = 0; read < reads; read++) {
                await service.invitation("i-0", "fresh", deadline);
                await service.share("rs-0", "fresh", deadline);
            }
            emulator.clock.advance(60_000);
            emulator.clearRequests();
        },
    };
}
