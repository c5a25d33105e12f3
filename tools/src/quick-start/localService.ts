import { type Account, type Emulator, startEmulator } from "alicloud-resource-sharing-emulator";
import { isObject } from "../json";

/** Where everything in the quick start happens. */
export const REGION = "cn-hangzhou";

const RESOURCES = [
    { resourceId: "vsw-bp1quickstart0000000", resourceType: "VSwitch" },
    { resourceId: "s-bp1quickstart00000000", resourceType: "Snapshot" },
];

/** A share of the sender's, and the invitation to it that the receiver has got. */
export interface Offer {
    readonly shareId: string;
    readonly invitationId: string;
}

/** What the service has on record of an offer. */
export interface OnRecord {
    readonly status: string;
    readonly joined: boolean;
}

/** A Resource Sharing service on this machine, with a sender and a receiver. */
export class LocalService {
    private constructor(
        private readonly emulator: Emulator,
        readonly sender: Account,
        readonly receiver: Account,
    ) {}

    static async start(): Promise<LocalService> {
        const emulator = await startEmulator();
        const [sender, receiver] = emulator.accounts;
        if (sender === undefined || receiver === undefined) {
            throw new Error("The local service has no sender and receiver.");
        }
        return new LocalService(emulator, sender, receiver);
    }

    get url(): string {
        return this.emulator.url;
    }

    /** The settings with which a stack acts as the receiver, and only on this service. */
    receiverEnvironment(): Record<string, string> {
        return {
            ALIBABA_CLOUD_ACCESS_KEY_ID: this.receiver.accessKeyId,
            ALIBABA_CLOUD_ACCESS_KEY_SECRET: this.receiver.accessKeySecret,
            ALIBABA_CLOUD_ENDPOINT_RESOURCESHARING: this.url,
            ALIBABA_CLOUD_ENDPOINT_STS: this.url,
        };
    }

    /** As the sender, shares a VSwitch and a Snapshot with the receiver. */
    async offer(shareName: string): Promise<Offer> {
        const { resourceShareId, invitationId } = await this.emulator.share({
            from: this.sender.id,
            to: this.receiver.id,
            resources: RESOURCES,
            resourceShareName: shareName,
            region: REGION,
        });
        if (invitationId === null) {
            throw new Error("The local service has not invited the receiver.");
        }
        return { shareId: resourceShareId, invitationId };
    }

    /** Reads the service's own records, past the provider. */
    async onRecord({ shareId }: Offer): Promise<OnRecord> {
        const status = textOf(await this.#invitation(shareId), "Status");
        const answer = await this.#call(this.receiver, "ListResourceShares", {
            ResourceOwner: "OtherAccounts",
            ResourceShareIds: [shareId],
        });
        return { status, joined: rowsOf(answer.ResourceShares).length > 0 };
    }

    /** The operations called over HTTP since this was last asked. */
    takeRequests(): string[] {
        const operations = this.emulator.requests.map(({ operation }) => String(operation));
        this.emulator.clearRequests();
        return operations;
    }

    close(): Promise<void> {
        return this.emulator.close();
    }

    async #invitation(shareId: string): Promise<unknown> {
        const answer = await this.#call(this.receiver, "ListResourceShareInvitations", {
            ResourceShareIds: [shareId],
        });
        return rowsOf(answer.ResourceShareInvitations)[0];
    }

    #call(account: Account, operation: string, parameters: Record<string, unknown>) {
        return this.emulator.call(account.id, operation, parameters, REGION);
    }
}

function rowsOf(list: unknown): unknown[] {
    if (!Array.isArray(list)) {
        throw new Error("The local service answered without the list that was asked for.");
    }
    return list;
}

function textOf(row: unknown, property: string): string {
    const text = isObject(row) ? row[property] : undefined;
    if (typeof text !== "string") {
        throw new Error(`The local service answered without ${property}.`);
    }
    return text;
}
