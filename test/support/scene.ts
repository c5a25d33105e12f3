import type { EmulatorOptions } from "alicloud-resource-sharing-emulator";
import { type CallLog, callLog } from "./scene/callLog";
import { type ProviderClient, providerClient } from "./scene/providerClient";
import { type ReceiverActions, receiverActions } from "./scene/receiverActions";
import { type SenderActions, senderActions } from "./scene/senderActions";
import { type ServiceRecords, serviceRecords } from "./scene/serviceRecords";
import { type Stacks, stacks } from "./scene/stacks";
import { startTestService, type TestService } from "./scene/testService";

export type { Shared } from "./scene/serviceRecords";
export { accountsNamed, environmentOf, noLimits, region } from "./scene/testService";

/** A Resource Sharing service with a sender and a receiver, what they do, and stacks of the receiver. */
export interface Scene
    extends TestService,
        SenderActions,
        ReceiverActions,
        ServiceRecords,
        Omit<CallLog, "end">,
        ProviderClient,
        Omit<Stacks, "removeStacks"> {
    /** Removes everything; throws what went wrong in something that happened meanwhile. */
    close(): Promise<void>;
}

export const Scene = {
    async open(options: EmulatorOptions = {}): Promise<Scene> {
        const service = await startTestService(options);
        const records = serviceRecords(service);
        const sender = senderActions(service, records);
        const { end, ...calls } = callLog(service);
        const { removeStacks, ...receiverStacks } = stacks(service);
        return {
            ...service,
            ...records,
            ...sender,
            ...receiverActions(service, sender),
            ...calls,
            ...providerClient(service),
            ...receiverStacks,
            close: async () => {
                await removeStacks();
                await service.emulator.close();
                end();
            },
        };
    },
};
