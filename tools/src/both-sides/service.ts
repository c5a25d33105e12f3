import { type Account, type Emulator, startEmulator } from "alicloud-resource-sharing-emulator";
import { isObject } from "../json";

export const region = "cn-hangzhou";

/** The VSwitch that an example shares. */
export const vswitchId = "vsw-bp1example0000000000";

/** A Resource Sharing service on this machine, with the two accounts of an example. */
export class BothSidesService {
    private constructor(
        private readonly emulator: Emulator,
        readonly sender: Account,
        readonly receiver: Account,
    ) {}

    static async start(): Promise<BothSidesService> {
        const emulator = await startEmulator();
        const [sender, receiver] = emulator.accounts;
        if (sender === undefined || receiver === undefined) {
            throw new Error("The local service has no sender and receiver.");
        }
        return new BothSidesService(emulator, sender, receiver);
    }

    get url(): string {
        return this.emulator.url;
    }

    /** The configuration with which a stack of either side acts for an account and calls only this service. */
    configurationOf(account: Account): Record<string, string> {
        return providerConfiguration("alicloud", this.url, account);
    }

    /** The ids of the resources that the receiver sees in shares of other accounts. */
    async seenByReceiver(): Promise<string[]> {
        const { SharedResources } = await this.emulator.call(
            this.receiver.id,
            "ListSharedResources",
            { ResourceOwner: "OtherAccounts" },
            region,
        );
        return (Array.isArray(SharedResources) ? SharedResources : [])
            .filter(isObject)
            .map(({ ResourceId }) => String(ResourceId));
    }

    close(): Promise<void> {
        return this.emulator.close();
    }
}

/** The configuration in which a provider acts for an account and calls only a local service. @param namespace the provider's */
export function providerConfiguration(
    namespace: string,
    serviceUrl: string,
    { accessKeyId, accessKeySecret }: Account,
): Record<string, string> {
    const { host } = new URL(serviceUrl);
    return {
        [`${namespace}:accessKey`]: accessKeyId,
        [`${namespace}:secretKey`]: accessKeySecret,
        [`${namespace}:region`]: region,
        [`${namespace}:endpoints`]: JSON.stringify([{ resourcesharing: host, sts: host }]),
        [`${namespace}:protocol`]: "HTTP",
        [`${namespace}:skipRegionValidation`]: "true",
    };
}
