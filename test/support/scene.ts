import { setTimeout } from "node:timers/promises";
import {
    type Account,
    ApiError,
    type Emulator,
    type EmulatorOptions,
    startEmulator,
} from "alicloud-resource-sharing-emulator";
import { ensurePulumi, Stack } from "tools";
import { createAccount } from "../../provider/src/account/account";
import { readSettings } from "../../provider/src/account/settings";
import { type Clock, Deadline, systemClock } from "../../provider/src/api/clock";
import type { ResourceSharing } from "../../provider/src/api/resourceSharing";
import { httpTransport } from "../../provider/src/api/transport";
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
    /** An account that nobody has invited. */
    readonly stranger: Account;
    private readonly cleanups: (() => Promise<void>)[] = [];
    private readonly mishaps: unknown[] = [];

    /** @param isPlain whether the emulator has no setting that a test has changed, so that calls can be counted. */
    private constructor(
        readonly emulator: Emulator,
        readonly isPlain: boolean,
    ) {
        const [sender, receiver, stranger] = emulator.accounts;
        if (sender === undefined || receiver === undefined || stranger === undefined) {
            throw new Error("The emulator has fewer than three accounts.");
        }
        this.sender = sender;
        this.receiver = receiver;
        this.stranger = stranger;
    }

    static async open(options: EmulatorOptions = {}): Promise<Scene> {
        const accounts = ["sender", "receiver", "stranger"].map((name, index) => ({
            id: `100000000000000${index + 1}`,
            name,
            accessKeyId: `AccessKeyIdOf${name}`,
            accessKeySecret: `AccessKeySecretOf${name}`,
        }));
        return new Scene(await startEmulator({ accounts, ...options }), options.settings === undefined);
    }

    /** Throws what went wrong in something that happened meanwhile. */
    async close(): Promise<void> {
        for (const cleanup of this.cleanups.reverse()) {
            await cleanup();
        }
        await this.emulator.close();
        if (this.mishaps.length > 0) {
            throw this.mishaps[0];
        }
    }

    /** Makes something happen in the middle of a command: when an operation has been called so often from now on. */
    afterCalls(operation: string, count: number, happening: () => Promise<unknown>): void {
        let calls = 0;
        this.emulator.onRequest((request) => {
            calls += request.operation === operation ? 1 : 0;
            if (request.operation === operation && calls === count) {
                happening().catch((error: unknown) => this.mishaps.push(error));
            }
        });
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
        await this.addReceiver(resourceShareId);
        return textOf(await this.pendingInvitation(resourceShareId));
    }

    /** Adds the receiver to a share's targets, which invites it unless it takes part already. */
    async addReceiver(resourceShareId: string): Promise<void> {
        await this.emulator.call(
            this.sender.id,
            "AssociateResourceShare",
            { ResourceShareId: resourceShareId, Targets: [this.receiver.id] },
            region,
        );
    }

    /** Id of the invitation to a share that waits for the receiver's answer; undefined where none does. */
    async pendingInvitation(resourceShareId: string): Promise<string | undefined> {
        const rows = await this.invitations(resourceShareId);
        const pending = rows.find(({ Status }) => Status === "Pending");
        return pending === undefined ? undefined : textOf(pending.ResourceShareInvitationId);
    }

    /** Takes the receiver out of a share, as its owner does. */
    async remove(resourceShareId: string): Promise<void> {
        await this.emulator.call(
            this.sender.id,
            "DisassociateResourceShare",
            { ResourceShareId: resourceShareId, Targets: [this.receiver.id] },
            region,
        );
        this.emulator.clock.advance(this.emulator.settings.disassociateMilliseconds);
    }

    async share(resources?: readonly SharedResourceParameter[]): Promise<Shared> {
        const resourceShareId = await this.createShare(resources);
        return { resourceShareId, invitationId: await this.invite(resourceShareId) };
    }

    /** Invites the receiver to a share that it was invited to before. */
    async inviteAgain(resourceShareId: string): Promise<string> {
        await this.clearTheWay(resourceShareId);
        return this.invite(resourceShareId);
    }

    /** Where an earlier invitation stands in the way of a new one, the owner takes the receiver out first. */
    async clearTheWay(resourceShareId: string): Promise<void> {
        if (this.emulator.settings.finishedInvitationBlocks) {
            await this.remove(resourceShareId).catch(ignore("DisassociateInvalid"));
        }
    }

    /** Ends a pending invitation without the provider. */
    async endInvitation(
        invitationId: string,
        resourceShareId: string,
        end: "rejected" | "expired" | "cancelled",
    ): Promise<void> {
        if (end === "rejected") {
            await this.answerByHand("Reject", invitationId);
        } else if (end === "expired") {
            this.emulator.controls.expireInvitation(invitationId);
        } else {
            await this.remove(resourceShareId);
        }
    }

    /** Lets everything that the service shows late become visible. */
    async settle(): Promise<void> {
        const { settings } = this.emulator;
        const reads = Math.max(
            settings.lateInvitationVisibilityReads,
            settings.lateStatusVisibilityReads,
            settings.lateShareVisibilityReads,
        );
        const service = this.serviceOf(this.receiver, systemClock);
        const deadline = new Deadline(systemClock, 60_000);
        for (let read = 0; read < reads; read++) {
            await service.invitation("i-0", "fresh", deadline);
            await service.share("rs-0", "fresh", deadline);
        }
        this.emulator.clock.advance(60_000);
        this.emulator.clearRequests();
    }

    /** The service as the provider calls it, in the name of an account. */
    serviceOf(account: Account, clock: Clock): ResourceSharing {
        const settings = readSettings(() => undefined, this.environmentOf(account));
        return createAccount(settings, httpTransport(), clock).resourceSharing(region);
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

    /** Leaves a share outside Pulumi. */
    async leaveByHand(resourceShareId: string): Promise<void> {
        const { leaveTargets } = this.emulator.settings;
        await this.emulator.call(
            this.receiver.id,
            "DisassociateResourceShare",
            {
                ResourceShareId: resourceShareId,
                ResourceOwner: "OtherAccounts",
                ...(leaveTargets === "refused" ? {} : { Targets: [this.receiver.id] }),
            },
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

    /** Waits until an operation has been called, whatever comes of the call. */
    async called(operation: string): Promise<void> {
        while (!this.emulator.requests.some((request) => request.operation === operation)) {
            await setTimeout(20);
        }
    }

    /** The operations that have been called over HTTP since the last time that this was asked. */
    takeCalls(): string[] {
        const operations = this.emulator.requests.map(({ operation }) => operation);
        this.emulator.clearRequests();
        return operations;
    }

    /** As {@link takeCalls}, of the operations that change something. */
    takeWrites(): string[] {
        return this.takeCalls().filter((operation) => !/^(List|Get)/.test(operation));
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

function ignore(code: string): (error: unknown) => void {
    return (error) => {
        if (!(error instanceof ApiError) || error.code !== code) {
            throw error;
        }
    };
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
