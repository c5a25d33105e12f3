import type { EmulatorClock } from "./clock.js";
import { gatewayError } from "./errors/gatewayErrors.js";
import type { JsonObject } from "./json.js";
import type { StateSaver } from "./persistence/stateSaver.js";
import { defaultRegion, isRegionId, type RegionId } from "./regions.js";
import type { Call } from "./service/call.js";
import { operationsByName } from "./service/operations.js";
import type { OperationName, OperationParameters, OperationResponse } from "./service/operationTypes.js";
import { parametersFrom } from "./service/parameters/parameters.js";
import type { Settings } from "./settings/definitions.js";
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

    /** Calls an operation; its name decides the types of its parameters and of its response. */
    readonly call: OperationCall = this.perform.bind(this) as OperationCall;

    /**
     * Performs an operation.
     * @throws ApiError as the service does, and for a region or operation that does not exist
     * @throws InputError for an account that does not exist
     */
    private async perform(
        account: string,
        name: string,
        parameters: object = {},
        region: string = defaultRegion,
    ): Promise<JsonObject> {
        const operation = operationsByName.get(name);
        if (operation === undefined) {
            throw gatewayError("InvalidAction.NotFound");
        }
        const result = operation.perform(this.callAs(account, region, parameters));
        if (operation.writes) {
            await this.saver.save();
        }
        return { RequestId: newRequestId(), ...result };
    }

    /** A call on behalf of an account. @param account its name or id */
    callAs(account: string, region: string, parameters: object = {}): Call {
        if (!isRegionId(region)) {
            throw gatewayError("InvalidRegionId.NotFound");
        }
        return {
            parameters: parametersFrom(parameters),
            caller: { account: this.store.requireAccount(account), role: null },
            region: this.store.region(region),
            store: this.store,
            settings: this.settings,
            now: this.clock.now(),
            upToDate: true,
            visibilityDelay: 0,
        };
    }
}

/** What follows the name of an operation in a call: its parameters, optional unless one is required, and the region. */
export type CallArguments<Name extends OperationName> =
    Record<string, never> extends OperationParameters<Name>
        ? [parameters?: OperationParameters<Name>, region?: RegionId]
        : [parameters: OperationParameters<Name>, region?: RegionId];

/** Calls an operation; its name decides the types of its parameters and of its response. */
export interface OperationCall {
    /** With a name that is known only at run time. */
    <Name extends string>(
        account: string,
        operation: string extends Name ? Name : never,
        parameters?: Readonly<Record<string, unknown>>,
        region?: string,
    ): Promise<JsonObject>;
    <Name extends OperationName>(
        account: string,
        operation: Name,
        ...args: CallArguments<Name>
    ): Promise<OperationResponse<Name>>;
}
