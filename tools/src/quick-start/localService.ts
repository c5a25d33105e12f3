import { type Account, type Emulator, startEmulator } from "alicloud-resource-sharing-emulator";
import { isObject } from "../json";

/** The region of all shares and invitations in the quick start. */
export const region = "cn-hangzhou";

const resources = [
    { resourceId: "vsw-bp1quickstart0000000", resourceType: "VSwitch" },
    { resourceId: "s-bp1quickstart00000000", resourceType: "Snapshot" },
];

/** A resource share that the sender has created, and the receiver's invitation to it. */
export interface Offer {
    readonly shareId: string;
    readonly invitationId: string;
}

/** The service's own record of an invitation. */
export interface InvitationRecord {
    /** The invitation's `Status`, for example "Accepted". */
    readonly status: string;
    /** Whether the share is listed among those that other accounts share with the receiver. */
    readonly joined: boolean;
}

/** A Resource Sharing service on this machine with two accounts, a sender and a receiver. */
export class LocalService {
    private constructor(
        private readonly emulator: Emulator,
        readonly sender: Account,
        readonly receiver: Account,
    ) {}

    /** Starts a service that has no shares yet. */
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

    /** The address of a page that shows the service's records and requests. */
    get pageUrl(): string {
        return this.emulator.pageUrl;
    }

    /** The environment in which a stack acts as the receiver and calls this service only. */
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
            resources,
            resourceShareName: shareName,
            region,
        });
        if (invitationId === null) {
            throw new Error("The local service has not invited the receiver.");
        }
        return { shareId: resourceShareId, invitationId };
    }

    /** Reads the record of an invitation from the service itself, not through the provider. */
    async recordOf({ shareId }: Offer): Promise<InvitationRecord> {
        const status = requiredString(await this.invitation(shareId), "Status");
        const response = await this.call(this.receiver, "ListResourceShares", {
            ResourceOwner: "OtherAccounts",
            ResourceShareIds: [shareId],
        });
        return { status, joined: requiredList(response.ResourceShares).length > 0 };
    }

    /** The operations called over HTTP since the last call of this method, in order. */
    takeRequests(): string[] {
        const operations = this.emulator.requests.map(({ operation }) => String(operation));
        this.emulator.clearRequests();
        return operations;
    }

    close(): Promise<void> {
        return this.emulator.close();
    }

    private async invitation(shareId: string): Promise<unknown> {
        const response = await this.call(this.receiver, "ListResourceShareInvitations", {
            ResourceShareIds: [shareId],
        });
        return requiredList(response.ResourceShareInvitations)[0];
    }

    private call(account: Account, operation: string, parameters: Record<string, unknown>) {
        return this.emulator.call(account.id, operation, parameters, region);
    }
}

function requiredList(list: unknown): unknown[] {
    if (!Array.isArray(list)) {
        throw new Error("The local service's response lacks the requested list.");
    }
    return list;
}

function requiredString(row: unknown, property: string): string {
    const value = isObject(row) ? row[property] : undefined;
    if (typeof value !== "string") {
        throw new Error(`The local service's response lacks ${property}.`);
    }
    return value;
}
