import type { EmulatorClock } from "../clock.js";
import type { InProcessClient } from "../inProcessClient.js";
import type { StateSaver } from "../persistence/stateSaver.js";
import { activeTarget } from "../service/associations/activeAssociations.js";
import { associate } from "../service/associations/associate.js";
import { disassociate } from "../service/associations/disassociate.js";
import { setMembership } from "../service/associations/membership.js";
import type { FailureReason, Invitation, ResourceStatus, Share } from "../store/records.js";
import type { AcceptanceFailure, Store } from "../store/store.js";

/** The resource that acceptances fail for, and the reason they give. */
export interface FailAcceptance {
    readonly resourceId: string;
    /** Default: any share. */
    readonly shareId?: string;
    /** Default: any receiver. */
    readonly receiverId?: string;
    /** Default: `Unavailable`. */
    readonly reason?: FailureReason;
    /** Default: the description in the documentation's example. */
    readonly description?: string;
}

/** A change to the service's behaviour that can be taken back. */
export interface Override {
    clear(): void;
}

const defaultDescription = "You cannot access the specified resource at this time.";

/** What a test can do to the service that no API can, and a look at its records. */
export class Controls {
    constructor(
        private readonly store: Store,
        private readonly clock: EmulatorClock,
        private readonly inProcess: InProcessClient,
        private readonly saver: StateSaver,
    ) {}

    /** Every share of every region, deleted ones included. */
    get shares(): readonly Readonly<Share>[] {
        return [...this.store.allRegions()].flatMap((region) => [...region.shares()]);
    }

    /** Every invitation of every region, finished ones included, with the status last written. */
    get invitations(): readonly Readonly<Invitation>[] {
        return [...this.store.allRegions()].flatMap((region) => [...region.invitations()]);
    }

    /** The newest invitation of an account to a share, or undefined if there is none. */
    invitationTo(shareId: string, receiverId: string): Readonly<Invitation> | undefined {
        const region = this.store.findShareRegion(shareId);
        const targets = [...(region?.targetsOf(shareId).listed(true) ?? [])];
        const invited = targets.find((one) => one.targetId === receiverId && one.invitationId !== null);
        return region?.invitation(invited?.invitationId ?? "");
    }

    /** Removes an invitation, as the service does some time after it has ended. */
    purgeInvitation(invitationId: string): void {
        const { region, invitation } = this.store.requireInvitation(invitationId);
        region.removeInvitation(invitation);
        this.saver.saveInBackground();
    }

    /** Makes a pending invitation expire now. */
    expireInvitation(invitationId: string): void {
        this.store.requireInvitation(invitationId).invitation.expireTime = this.clock.now();
        this.saver.saveInBackground();
    }

    /** Sets the status that receivers, or one of them, see of a resource, until it is set again or cleared. */
    setResourceStatus(
        resourceId: string,
        status: ResourceStatus,
        { receiverId = null, message = "" }: { receiverId?: string | null; message?: string } = {},
    ): Override {
        const override = { resourceId, receiverId, status, message };
        this.store.statusOverrides = [override, ...this.store.statusOverrides];
        return {
            clear: () => {
                this.store.statusOverrides = this.store.statusOverrides.filter((one) => one !== override);
            },
        };
    }

    /** Makes acceptances fail for a resource, until it is cleared. */
    failAcceptance(options: FailAcceptance): Override {
        const failure: AcceptanceFailure = {
            resourceId: options.resourceId,
            shareId: options.shareId ?? null,
            receiverId: options.receiverId ?? null,
            reason: options.reason ?? "Unavailable",
            description: options.description ?? defaultDescription,
        };
        this.store.acceptanceFailures.add(failure);
        return { clear: () => void this.store.acceptanceFailures.delete(failure) };
    }

    /** Makes an account join a share without an invitation, as a member of the owner's resource directory. */
    joinThroughDirectory(shareId: string, accountId: string): void {
        const { region, share } = this.store.requireShare(shareId);
        const call = this.inProcess.callAs(share.ownerId, region.id);
        associate(call, share, {
            resources: [],
            targets: [{ targetId: accountId, entityType: "Account", external: false }],
            properties: new Map(),
        });
        this.saver.saveInBackground();
    }

    /** Ends what `joinThroughDirectory` began. */
    removeThroughDirectory(shareId: string, accountId: string): void {
        const { region, share } = this.store.requireShare(shareId);
        const call = this.inProcess.callAs(share.ownerId, region.id);
        const target = activeTarget(call, share, accountId);
        if (target === undefined) {
            throw new Error(`${accountId} does not take part in ${shareId}`);
        }
        setMembership(call, target, call.now);
        disassociate(call, target, 0);
        this.saver.saveInBackground();
    }

    /** Makes an operation fail with NoPermission for an account. */
    deny(accountId: string, operation: string): void {
        this.store.deny(accountId, operation);
    }

    /** Allows an operation again that `deny`, or the account's options, forbade. */
    allow(accountId: string, operation: string): void {
        this.store.allow(accountId, operation);
    }
}
