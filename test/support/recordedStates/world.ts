import type { Emulator, FailAcceptance, RegionId, SharedResource } from "alicloud-resource-sharing-emulator";
import type { Shared } from "../scene/serviceRecords";
import { region } from "../scene/testService";
import { accountNamed } from "./stage";

/** When all that is recorded happens, in milliseconds since 1970. */
export const recordedTime = Date.UTC(2026, 0, 15);

const year = 366 * 24 * 3_600_000;

/** How the emulator that a recording is made with, or played with, is started. Its records last as long as recordings do. */
export const recordingOptions = {
    accounts: ["sender", "receiver", "partner", "otherSender"].map((name, index) => ({
        id: `100000000000000${index + 1}`,
        name,
        accessKeyId: `AccessKeyIdOf${name}`,
        accessKeySecret: `AccessKeySecretOf${name}`,
    })),
    settings: {
        invitationValidityMilliseconds: 90 * year,
        finishedInvitationPurgeMilliseconds: 90 * year,
        deletedPurgeMilliseconds: 90 * year,
    },
};

/** What a share has unless a form says otherwise: resources of its own, so that an acceptance can fail for one share. */
const resourcesOf = (name: string): readonly SharedResource[] => [
    { resourceId: `vsw-${name}`, resourceType: "VSwitch" },
    { resourceId: `s-${name}`, resourceType: "Snapshot" },
];

interface ShareOptions {
    /** Default: the receiver. */
    readonly to?: string | null;
    /** Default: the sender. */
    readonly from?: string;
    readonly region?: RegionId;
    readonly resources?: readonly SharedResource[];
}

/** What happens in the service while a state is recorded. Each share has a name, which its id repeats. */
export class World {
    /** The acceptances that fail. */
    readonly failing: FailAcceptance[] = [];

    private readonly shares = new Map<string, Shared>();

    constructor(readonly emulator: Emulator) {}

    /** The id of an account, by its name. */
    id(account: string): string {
        return accountNamed(this.emulator.accounts, account).id;
    }

    /** Creates a share, and invites an account to it. */
    async share(
        name: string,
        { from = "sender", to = "receiver", region, resources }: ShareOptions = {},
    ): Promise<void> {
        const { resourceShareId, invitationId } = await this.emulator.share({
            from,
            to: to ?? [],
            resourceShareName: name,
            resourceShareId: `rs-${name}`,
            region,
            resources: resources ?? resourcesOf(name),
        });
        this.shares.set(name, { resourceShareId, invitationId: invitationId ?? "" });
        this.emulator.clock.advance(1_000);
    }

    /** The ids of a share and of the first invitation to it. */
    ids(name: string): Shared {
        const ids = this.shares.get(name);
        if (ids === undefined) {
            throw new Error(`There is no share ${name}.`);
        }
        return ids;
    }

    /** The invitations that accounts got with the shares, by the shares' names. */
    firstInvitations(): readonly (readonly [share: string, invitationId: string])[] {
        return [...this.shares]
            .map(([name, { invitationId }]) => [name, invitationId] as const)
            .filter(([, invitationId]) => invitationId !== "");
    }

    /** The receiver accepts the first invitation to a share. */
    async accept(name: string): Promise<void> {
        await this.emulator.accept(this.ids(name).invitationId);
    }

    /** The receiver rejects the first invitation to a share. */
    async reject(name: string): Promise<void> {
        await this.emulator.reject(this.ids(name).invitationId);
    }

    /** The sender takes the receiver out of a share. */
    async remove(name: string): Promise<void> {
        await this.emulator.remove(this.ids(name).resourceShareId, "receiver");
    }

    /** The sender invites the receiver to a share that it is not in. */
    async invite(name: string): Promise<void> {
        const parameters = {
            ResourceShareId: this.ids(name).resourceShareId,
            Targets: [this.id("receiver")],
        };
        await this.emulator.call(this.id("sender"), "AssociateResourceShare", parameters, region);
        this.emulator.clock.advance(1_000);
    }

    /** The sender takes the resource out of a share that `failAcceptance` names. */
    async removeResource(name: string): Promise<void> {
        const parameters = {
            ResourceShareId: this.ids(name).resourceShareId,
            Resources: [{ ResourceId: `vsw-${name}`, ResourceType: "VSwitch" }],
        };
        await this.emulator.call(this.id("sender"), "DisassociateResourceShare", parameters, region);
    }

    /** Makes the newest invitation to a share end. */
    expire(name: string): void {
        const invitation = this.emulator.controls.invitationTo(
            this.ids(name).resourceShareId,
            this.id("receiver"),
        );
        this.emulator.controls.expireInvitation(invitation?.id ?? "");
    }

    /** Makes the service forget the first invitation to a share. */
    purge(name: string): void {
        this.emulator.controls.purgeInvitation(this.ids(name).invitationId);
    }

    /** Makes every acceptance of a share fail. */
    failAcceptance(name: string): void {
        const failure: FailAcceptance = {
            resourceId: `vsw-${name}`,
            reason: "LimitExceeded",
            description: "The quota of shared vSwitches is used up.",
        };
        this.emulator.controls.failAcceptance(failure);
        this.failing.push(failure);
    }
}
