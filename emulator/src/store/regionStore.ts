import type { RegionId } from "../regions.js";
import type { Inferred } from "../schema/inferred.js";
import type { regionRecordsMembers } from "../schema/snapshot.js";
import { ReadCounter } from "./readCounter.js";
import { RecordList } from "./recordList.js";
import type { Change, Invitation, ResourceAssociation, Share, TargetAssociation } from "./records.js";

/** All records of a region, as plain data. */
export type RegionRecords = Inferred<typeof regionRecordsMembers>;

/** The records of one region, with the indexes that list calls need. */
export class RegionStore {
    /** Counts list calls that show invitations. */
    readonly invitationReads = new ReadCounter();
    /** Counts list calls that show what other accounts share. */
    readonly shareReads = new ReadCounter();

    private readonly sharesById = new Map<string, Share>();
    private readonly sharesByOwner = new Map<string, RecordList<Share>>();
    private readonly invitationsById = new Map<string, Invitation>();
    private readonly invitationsByReceiver = new Map<string, RecordList<Invitation>>();
    private readonly invitationsBySender = new Map<string, RecordList<Invitation>>();
    private readonly resourcesByShare = new Map<string, RecordList<ResourceAssociation>>();
    private readonly targetsByShare = new Map<string, RecordList<TargetAssociation>>();
    private readonly targetsByTarget = new Map<string, RecordList<TargetAssociation>>();
    private readonly resourceCounts = new Map<string, number>();
    private lastSequence = 0;
    private revision = 0;

    constructor(readonly id: RegionId) {}

    /** The sequence of the next record. */
    nextSequence(): number {
        this.lastSequence += 1;
        return this.lastSequence;
    }

    /**
     * Records a change that lists may show late.
     * @param at milliseconds since 1970
     * @param visibilityDelay milliseconds
     */
    change(at: number, visibilityDelay: number): Change {
        this.revision += 1;
        return { at, revision: this.revision, ...(visibilityDelay > 0 && { visibilityDelay }) };
    }

    /** The number of changes so far. */
    get changes(): number {
        return this.revision;
    }

    share(id: string): Share | undefined {
        return this.sharesById.get(id);
    }

    shares(): IterableIterator<Share> {
        return this.sharesById.values();
    }

    sharesOf(ownerId: string): RecordList<Share> {
        return recordListOf(this.sharesByOwner, ownerId);
    }

    addShare(share: Share): void {
        this.sharesById.set(share.id, share);
        this.sharesOf(share.ownerId).append(share);
    }

    invitation(id: string): Invitation | undefined {
        return this.invitationsById.get(id);
    }

    invitations(): IterableIterator<Invitation> {
        return this.invitationsById.values();
    }

    invitationsTo(receiverId: string): RecordList<Invitation> {
        return recordListOf(this.invitationsByReceiver, receiverId);
    }

    invitationsFrom(senderId: string): RecordList<Invitation> {
        return recordListOf(this.invitationsBySender, senderId);
    }

    addInvitation(invitation: Invitation): void {
        this.invitationsById.set(invitation.id, invitation);
        this.invitationsTo(invitation.receiverId).append(invitation);
        this.invitationsFrom(invitation.senderId).append(invitation);
    }

    removeInvitation(invitation: Invitation): void {
        this.invitationsById.delete(invitation.id);
        this.invitationsTo(invitation.receiverId).remove(invitation);
        this.invitationsFrom(invitation.senderId).remove(invitation);
    }

    resourcesOf(shareId: string): RecordList<ResourceAssociation> {
        return recordListOf(this.resourcesByShare, shareId);
    }

    addResource(association: ResourceAssociation): void {
        this.resourcesOf(association.shareId).append(association);
        const ownerId = this.share(association.shareId)?.ownerId ?? "";
        this.resourceCounts.set(ownerId, this.resourcesEver(ownerId) + 1);
    }

    /** How many associations with resources the shares of an account have or had. */
    resourcesEver(ownerId: string): number {
        return this.resourceCounts.get(ownerId) ?? 0;
    }

    targetsOf(shareId: string): RecordList<TargetAssociation> {
        return recordListOf(this.targetsByShare, shareId);
    }

    /** The associations of all shares with a principal. */
    targetsNamed(targetId: string): RecordList<TargetAssociation> {
        return recordListOf(this.targetsByTarget, targetId);
    }

    addTarget(association: TargetAssociation): void {
        this.targetsOf(association.shareId).append(association);
        this.targetsNamed(association.targetId).append(association);
    }

    records(): RegionRecords {
        const shareIds = [...this.sharesById.keys()];
        return {
            shares: [...this.shares()],
            invitations: [...this.invitations()],
            resources: shareIds.flatMap((id) => [...this.resourcesOf(id)]),
            targets: shareIds.flatMap((id) => [...this.targetsOf(id)]),
        };
    }

    /** Adds the records of an earlier run to an empty region. */
    restore({ shares, invitations, resources, targets }: RegionRecords): void {
        inOrder(shares).forEach((share) => void this.addShare(share));
        inOrder(invitations).forEach(
            (invitation) => void this.addInvitation({ ...invitation, previousState: null }),
        );
        inOrder(resources).forEach((resource) => void this.addResource(resource));
        inOrder(targets).forEach((target) => void this.addTarget(target));
        const states = invitations.map(({ state }) => state.change);
        const memberships = targets.flatMap(({ membership }) => membership?.change ?? []);
        this.revision = greatest([...states, ...memberships].map(({ revision }) => revision));
        this.lastSequence = greatest(
            [...shares, ...invitations, ...resources, ...targets].map(({ sequence }) => sequence),
        );
    }
}

function greatest(numbers: readonly number[]): number {
    return numbers.reduce((most, number) => Math.max(most, number), 0);
}

function inOrder<T extends { readonly sequence: number }>(records: readonly T[]): readonly T[] {
    return [...records].sort((a, b) => a.sequence - b.sequence);
}

function recordListOf<T extends { readonly sequence: number }>(
    lists: Map<string, RecordList<T>>,
    key: string,
): RecordList<T> {
    const found = lists.get(key);
    if (found !== undefined) {
        return found;
    }
    const created = RecordList.empty<T>();
    lists.set(key, created);
    return created;
}
