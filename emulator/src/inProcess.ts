import type { EmulatorClock } from "./clock.js";
import { gatewayError } from "./errors/gatewayErrors.js";
import type { JsonObject } from "./json.js";
import { isRegionId } from "./regions.js";
import type { Call } from "./service/call.js";
import { OPERATIONS } from "./service/operations.js";
import { parametersFrom } from "./service/parameters.js";
import type { Settings } from "./settings/settings.js";
import { newRequestId } from "./world/ids.js";
import type { World } from "./world/world.js";

/** Calls operations without HTTP: no signature, permission, fault or limit, and reads are always up to date. */
export class InProcess {
    constructor(
        private readonly world: World,
        private readonly clock: EmulatorClock,
        private readonly settings: Settings,
    ) {}

    /** @throws ApiError as the service refuses, and for an account, region or operation that does not exist */
    perform(
        accountId: string,
        name: string,
        parameters: Record<string, unknown>,
        region: string,
    ): JsonObject {
        const operation = OPERATIONS.get(name);
        if (operation === undefined) {
            throw gatewayError("InvalidAction.NotFound");
        }
        const answer = operation.perform(this.callAs(accountId, region, parameters));
        return { RequestId: newRequestId(), ...answer };
    }

    /** A call on behalf of an account. */
    callAs(accountId: string, regionId: string, parameters: Record<string, unknown> = {}): Call {
        const account = this.world.account(accountId);
        if (account === undefined) {
            throw new Error(`the emulator has no account ${accountId}`);
        }
        if (!isRegionId(regionId)) {
            throw gatewayError("InvalidRegionId.NotFound");
        }
        return {
            parameters: parametersFrom(parameters),
            caller: { account, role: null },
            region: this.world.region(regionId),
            world: this.world,
            settings: this.settings,
            now: this.clock.now(),
            upToDate: true,
            lateness: 0,
        };
    }
}
