import { type Account, type Emulator, startEmulator } from "alicloud-resource-sharing-emulator";
import { providerConfiguration, region, vswitchId } from "../both-sides/service";

/** A Resource Sharing service on this machine, with a sender, a receiver, and a team that receives as well. */
export class ExampleService {
    private constructor(
        private readonly emulator: Emulator,
        readonly sender: Account,
        readonly receiver: Account,
        readonly team: Account,
    ) {}

    static async start(): Promise<ExampleService> {
        const names = ["sender", "receiver", "team"];
        const emulator = await startEmulator({
            accounts: names.map((name, index) => ({
                id: `100000000000000${index + 1}`,
                name,
                accessKeyId: `example-${name}-key`,
                accessKeySecret: `example-${name}-secret`,
            })),
        });
        const [sender, receiver, team] = emulator.accounts;
        if (sender === undefined || receiver === undefined || team === undefined) {
            throw new Error("The local service has fewer than three accounts.");
        }
        return new ExampleService(emulator, sender, receiver, team);
    }

    get url(): string {
        return this.emulator.url;
    }

    /** The environment in which a stack acts for an account and calls this service only. */
    environmentOf({ accessKeyId, accessKeySecret }: Account): Record<string, string> {
        return {
            ALIBABA_CLOUD_ACCESS_KEY_ID: accessKeyId,
            ALIBABA_CLOUD_ACCESS_KEY_SECRET: accessKeySecret,
            ALIBABA_CLOUD_REGION: region,
            ALIBABA_CLOUD_ENDPOINT_RESOURCESHARING: this.url,
            ALIBABA_CLOUD_ENDPOINT_STS: this.url,
        };
    }

    /** The configuration in which both providers act for an account and call this service only: each sees its own keys. */
    configurationOf(account: Account): Record<string, string> {
        return {
            ...providerConfiguration("alicloud", this.url, account),
            ...providerConfiguration("alicloud-resource-sharing", this.url, account),
        };
    }

    /** As the sender, shares the VSwitch. @returns the share's id */
    async shareWith(receivers: readonly Account[]): Promise<string> {
        const { resourceShareId } = await this.emulator.share({
            from: this.sender.id,
            to: receivers.map(({ id }) => id),
            resources: [{ resourceId: vswitchId, resourceType: "VSwitch" }],
            resourceShareName: "network",
            region,
        });
        return resourceShareId;
    }

    close(): Promise<void> {
        return this.emulator.close();
    }
}

/** A role of an account that every account of the local service may assume. */
export function roleOf({ id }: Account): string {
    return `acs:ram::${id}:role/sharing`;
}
