import type { EmulatorClock } from "../clock.js";
import type { RegionId } from "../regions.js";
import type { Inferred } from "../schema/inferred.js";
import type { invitationRecordMembers } from "../schema/invitation.js";
import type { membershipMembers, shareRecordMembers } from "../schema/share.js";
import { associationStatus, targetStatus } from "../service/associations/association.js";
import { isJoined, receivedStatus } from "../service/associations/membership.js";
import { type Call, callerOf, formatTime } from "../service/call.js";
import { invitationStatus, isInvitationPurged } from "../service/invitations/invitation.js";
import { Parameters } from "../service/parameters/parameters.js";
import { isSharePurged, shareStatus } from "../service/shares/share.js";
import { isTargetId } from "../service/targets.js";
import type { Settings } from "../settings/definitions.js";
import type {
    Invitation,
    InvitationStatus,
    Share,
    ShareStatus,
    TargetAssociation,
} from "../store/records.js";
import type { RegionStore } from "../store/regionStore.js";
import type { Store } from "../store/store.js";

/** A share as it stands now, with everything that is associated with it. */
export type ShareRecord = Inferred<typeof shareRecordMembers>;

/** An invitation as it stands now. */
export type InvitationRecord = Inferred<typeof invitationRecordMembers>;

/** A share that an account has joined. */
export type MembershipRecord = Inferred<typeof membershipMembers>;

/** Which records to list; an absent member matches everything. Accounts are named by their name or id; a name that no
 * account has is refused with an InputError. */
export interface RecordFilter {
    readonly resourceShareId?: string | undefined;
    /** The account that shares. */
    readonly sender?: string | undefined;
    /** The account that is shared with. */
    readonly receiver?: string | undefined;
    readonly region?: RegionId | undefined;
}

/** The records of the service as they stand now, whatever lists show late. Purged ones are left out. */
export class Records {
    constructor(
        private readonly store: Store,
        private readonly clock: EmulatorClock,
        private readonly settings: Settings,
    ) {}

    /** Shares, the newest first. @param status as the owner sees it; default: any */
    shares(
        filter: RecordFilter & { readonly status?: ShareStatus | undefined } = {},
    ): readonly ShareRecord[] {
        return this.inRegions(filter, (region) =>
            [...region.shares()]
                .filter((share) => this.matchesShare(region, share, filter))
                .map((share) => this.shareRecord(region, share))
                .filter(({ status }) => (filter.status ?? status) === status),
        );
    }

    /** The invitation with an id. @throws NotFoundError */
    invitation(id: string): InvitationRecord {
        const { region, invitation } = this.store.requireInvitation(id);
        return this.invitationRecord(region, invitation);
    }

    /** Invitations, the newest first. @param status default: any */
    invitations(
        filter: RecordFilter & { readonly status?: InvitationStatus | undefined } = {},
    ): readonly InvitationRecord[] {
        return this.inRegions(filter, (region) =>
            [...region.invitations()]
                .filter((invitation) => this.matchesInvitation(region, invitation, filter))
                .map((invitation) => this.invitationRecord(region, invitation))
                .filter(({ status }) => (filter.status ?? status) === status),
        );
    }

    /** The shares that accounts have joined, the newest first. */
    memberships(filter: RecordFilter = {}): readonly MembershipRecord[] {
        return this.inRegions(filter, (region) =>
            [...region.shares()]
                .filter((share) => this.matchesShare(region, share, { ...filter, receiver: undefined }))
                .flatMap((share) => this.membershipsOf(region, share))
                .filter(({ accountId }) => this.isAccount(filter.receiver, accountId)),
        );
    }

    private inRegions<T>(
        { region: wanted, sender, receiver }: RecordFilter,
        recordsOf: (region: RegionStore) => readonly T[],
    ): readonly T[] {
        if (sender !== undefined) {
            this.store.requireAccount(sender);
        }
        if (receiver !== undefined && !isTargetId(receiver)) {
            this.store.requireAccount(receiver);
        }
        return [...this.store.allRegions()]
            .filter(({ id }) => (wanted ?? id) === id)
            .flatMap((region) => [...recordsOf(region)].reverse());
    }

    private matchesShare(region: RegionStore, share: Share, filter: RecordFilter): boolean {
        const receivers = [...region.targetsOf(share.id)].map(({ targetId }) => targetId);
        return (
            (filter.resourceShareId ?? share.id) === share.id &&
            this.isAccount(filter.sender, share.ownerId) &&
            (filter.receiver === undefined || receivers.some((id) => this.isAccount(filter.receiver, id))) &&
            !isSharePurged(this.callAs(region, share.ownerId), share)
        );
    }

    private matchesInvitation(region: RegionStore, invitation: Invitation, filter: RecordFilter): boolean {
        return (
            (filter.resourceShareId ?? invitation.shareId) === invitation.shareId &&
            this.isAccount(filter.sender, invitation.senderId) &&
            this.isAccount(filter.receiver, invitation.receiverId) &&
            !isInvitationPurged(this.callAs(region, invitation.receiverId), invitation)
        );
    }

    private isAccount(nameOrId: string | undefined, id: string): boolean {
        return nameOrId === undefined || (this.store.accountNamed(nameOrId)?.id ?? nameOrId) === id;
    }

    private shareRecord(region: RegionStore, share: Share): ShareRecord {
        const call = this.callAs(region, share.ownerId);
        return {
            resourceShareId: share.id,
            resourceShareName: share.name,
            ownerAccountId: share.ownerId,
            region: region.id,
            status: shareStatus(call, share),
            allowExternalTargets: share.allowExternalTargets,
            createTime: formatTime(share.createTime),
            resources: [...region.resourcesOf(share.id)].map((resource) => ({
                resourceId: resource.resourceId,
                resourceType: resource.resourceType,
                status: associationStatus(call, resource),
            })),
            receivers: [...region.targetsOf(share.id)].map((target) => ({
                targetId: target.targetId,
                status: targetStatus(call, target),
                joined: isJoined(call, target),
                invitationId: target.invitationId,
            })),
        };
    }

    private invitationRecord(region: RegionStore, invitation: Invitation): InvitationRecord {
        const call = this.callAs(region, invitation.receiverId);
        const status = invitationStatus(call, invitation);
        return {
            invitationId: invitation.id,
            resourceShareId: invitation.shareId,
            resourceShareName: region.share(invitation.shareId)?.name ?? "",
            senderAccountId: invitation.senderId,
            receiverAccountId: invitation.receiverId,
            region: region.id,
            status,
            createTime: formatTime(invitation.created.at),
            expireTime: formatTime(invitation.expireTime),
            millisecondsLeft: status === "Pending" ? invitation.expireTime - call.now : null,
            failures: invitation.state.failures,
        };
    }

    private membershipsOf(region: RegionStore, share: Share): readonly MembershipRecord[] {
        return [...region.targetsOf(share.id)].flatMap((target) => {
            const isAccount = target.entityType === "Account";
            return isAccount && isJoined(this.callAs(region, target.targetId), target)
                ? [this.membershipRecord(region, share, target)]
                : [];
        });
    }

    private membershipRecord(region: RegionStore, share: Share, target: TargetAssociation): MembershipRecord {
        const call = this.callAs(region, target.targetId);
        return {
            resourceShareId: share.id,
            resourceShareName: share.name,
            ownerAccountId: share.ownerId,
            accountId: target.targetId,
            region: region.id,
            resources: [...region.resourcesOf(share.id)].flatMap((resource) => {
                const received = receivedStatus(call, target, resource);
                return received === undefined
                    ? []
                    : [
                          {
                              resourceId: resource.resourceId,
                              resourceType: resource.resourceType,
                              status: received.status,
                          },
                      ];
            }),
        };
    }

    /** What an account sees now; it need not be one of the emulator's. */
    private callAs(region: RegionStore, accountId: string): Call {
        return {
            parameters: new Parameters(new Map()),
            caller: callerOf(this.store.account(accountId), accountId),
            region,
            store: this.store,
            settings: this.settings,
            now: this.clock.now(),
            upToDate: true,
            visibilityDelay: 0,
        };
    }
}
