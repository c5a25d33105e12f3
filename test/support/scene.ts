import {
    type Account,
    type Emulator,
    type EmulatorOptions,
    startEmulator,
} from "alicloud-resource-sharing-emulator";
import { ensurePulumi, Stack } from "tools";
import { Project } from "./project";
import { TestStack } from "./testStack";

export const region = "cn-hangzhou";

/** What a sender shares unless a test says otherwise. */
const twoResources = [
    { ResourceId: "vsw-bp1aaaaaaaaaaaaaaaaaa", ResourceType: "VSwitch" },
    { ResourceId: "s-bp1bbbbbbbbbbbbbbbbbb", ResourceType: "Snapshot" },
];

export interface SharedResourceParameter {
    readonly ResourceId: string;
    readonly ResourceType: string;
}

/** A share, and the invitation that its receiver has got. */
export interface Shared {
    readonly resourceShareId: string;
    readonly invitationId: string;
}

/** A Resource Sharing service with a sender and a receiver, and stacks of the receiver. */
export class Scene {
    readonly sender: Account;
    readonly receiver: Account;
    private readonly cleanups: (() => Promise<void>)[] = [];

    private constructor(readonly emulator: Emulator) {
        const [sender, receiver] = emulator.accounts;
        if (sender === undefined || receiver === undefined) {
            throw new Error("The emulator has fewer than two accounts.");
        }
        this.sender = sender;
        this.receiver = receiver;
    }

    static async open(options: EmulatorOptions = {}): Promise<Scene> {
        return new Scene(await startEmulator(options));
    }

    async close(): Promise<void> {
        for (const cleanup of this.cleanups.reverse()) {
            await cleanup();
        }
        await this.emulator.close();
    }

    /** Makes a share of the sender; nobody is invited yet. */
    async createShare(resources: readonly SharedResourceParameter[] = twoResources): Promise<string> {
        const answer = await this.emulator.call(
            this.sender.id,
            "CreateResourceShare",
            { ResourceShareName: "network", AllowExternalTargets: true, Resources: resources },
            region,
        );
        return textOf(objectOf(answer.ResourceShare).ResourceShareId);
    }

    /** Invites the receiver to a share; gives the invitation's id. */
    async invite(resourceShareId: string): Promise<string> {
        await this.emulator.call(
            this.sender.id,
            "AssociateResourceShare",
            { ResourceShareId: resourceShareId, Targets: [this.receiver.id] },
            region,
        );
        const pending = (await this.invitations(resourceShareId)).find(({ Status }) => Status === "Pending");
        return textOf(pending?.ResourceShareInvitationId);
    }

    /** Takes the receiver out of a share, as its owner does. */
    async remove(resourceShareId: string): Promise<void> {
        await this.emulator.call(
            this.sender.id,
            "DisassociateResourceShare",
            { ResourceShareId: resourceShareId, Targets: [this.receiver.id] },
            region,
        );
    }

    async share(resources?: readonly SharedResourceParameter[]): Promise<Shared> {
        const resourceShareId = await this.createShare(resources);
        return { resourceShareId, invitationId: await this.invite(resourceShareId) };
    }

    /** Answers an invitation outside Pulumi. */
    async answerByHand(answer: "Accept" | "Reject", invitationId: string): Promise<void> {
        await this.emulator.call(
            this.receiver.id,
            `${answer}ResourceShareInvitation`,
            { ResourceShareInvitationId: invitationId },
            region,
        );
    }

    /** What the service has on record of the receiver's invitations to a share. */
    async invitations(resourceShareId: string): Promise<Record<string, unknown>[]> {
        const answer = await this.emulator.call(
            this.receiver.id,
            "ListResourceShareInvitations",
            { ResourceShareIds: [resourceShareId] },
            region,
        );
        return listOf(answer.ResourceShareInvitations);
    }

    /** The status that the service has on record of an invitation. */
    async statusOf({ resourceShareId, invitationId }: Shared): Promise<unknown> {
        const rows = await this.invitations(resourceShareId);
        return rows.find((row) => row.ResourceShareInvitationId === invitationId)?.Status;
    }

    /** Whether the receiver sees a share. */
    async isJoined(resourceShareId: string): Promise<boolean> {
        const answer = await this.emulator.call(
            this.receiver.id,
            "ListResourceShares",
            { ResourceOwner: "OtherAccounts", ResourceShareIds: [resourceShareId] },
            region,
        );
        return listOf(answer.ResourceShares).length > 0;
    }

    /** The operations that have been called over HTTP since the last time that this was asked. */
    takeCalls(): string[] {
        const operations = this.emulator.requests.map(({ operation }) => operation);
        this.emulator.clearRequests();
        return operations;
    }

    /** What an account's stacks need in their environment. */
    environmentOf(account: Account): Record<string, string> {
        return {
            ALIBABA_CLOUD_ACCESS_KEY_ID: account.accessKeyId,
            ALIBABA_CLOUD_ACCESS_KEY_SECRET: account.accessKeySecret,
            ALIBABA_CLOUD_REGION: region,
            ALIBABA_CLOUD_ENDPOINT_RESOURCESHARING: this.emulator.url,
            ALIBABA_CLOUD_ENDPOINT_STS: this.emulator.url,
        };
    }

    /** An empty stack of the receiver with a program that can be changed. */
    async stack(program: string, environment: Record<string, string> = {}): Promise<TestStack> {
        const project = await Project.create();
        this.cleanups.push(() => project.remove());
        await project.write(program);
        const stack = await Stack.create({
            pulumi: await ensurePulumi(() => undefined),
            projectDirectory: project.directory,
            environment: { ...this.environmentOf(this.receiver), ...environment },
        });
        this.cleanups.push(() => stack.dispose());
        return new TestStack(stack, project);
    }
}

function objectOf(value: unknown): Record<string, unknown> {
    if (typeof value !== "object" || value === null) {
        throw new Error(`Not an object: ${JSON.stringify(value)}`);
    }
    return { ...value };
}

function listOf(value: unknown): Record<string, unknown>[] {
    if (!Array.isArray(value)) {
        throw new Error(`Not a list: ${JSON.stringify(value)}`);
    }
    return value.map(objectOf);
}

function textOf(value: unknown): string {
    if (typeof value !== "string") {
        throw new Error(`Not a text: ${JSON.stringify(value)}`);
    }
    return value;
}
