import type { EmulatorClock } from "./clock.js";
import { gatewayError } from "./errors/gatewayErrors.js";
import type { JsonObject } from "./json.js";
import type { StateSaver } from "./persistence/stateSaver.js";
import { isRegionId } from "./regions.js";
import type { Call } from "./service/call.js";
import { operationsByName } from "./service/operations.js";
import { parametersFrom } from "./service/parameters/parameters.js";
import type { Settings } from "./settings/settings.js";
import { newRequestId } from "./store/ids.js";
import type { Store } from "./store/store.js";

/** Calls operations without HTTP: no signature, permission, fault or limit, and lists that are always up to date. */
export class InProcessClient {
    constructor(
        private readonly store: Store,
        private readonly clock: EmulatorClock,
        private readonly settings: Settings,
        private readonly saver: StateSaver,
    ) {}

    /**
     * Performs an operation.
     * @throws ApiError as the service does, and for a region or operation that does not exist
     */
    async perform(
        accountId: string,
        name: string,
        parameters: Record<string, unknown>,
        region: string,
    ): Promise<JsonObject> {
        const operation = operationsByName.get(name);
        if (operation === undefined) {
            throw gatewayError("InvalidAction.NotFound");
        }
        const response = operation.perform(this.callAs(accountId, region, parameters));
        if (operation.writes) {
            await this.saver.save();
        }
        return { RequestId: newRequestId(), ...response };
    }

    /** A call on behalf of an account. */
    callAs(accountId: string, regionId: string, parameters: Record<string, unknown> = {}): Call {
        const account = this.store.account(accountId);
        if (account === undefined) {
            throw new Error(`the emulator has no account ${accountId}`);
        }
        if (!isRegionId(regionId)) {
            throw gatewayError("InvalidRegionId.NotFound");
        }
        return {
            parameters: parametersFrom(parameters),
            caller: { account, role: null },
            region: this.store.region(regionId),
            store: this.store,
            settings: this.settings,
            now: this.clock.now(),
            upToDate: true,
            visibilityDelay: 0,
        };
    }
}
