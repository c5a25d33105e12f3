import type { Sequenced } from "./recordList.js";

/** One account of the emulated cloud. */
export interface Account {
    /** 16 digits. */
    readonly id: string;
    readonly name: string;
    readonly accessKeyId: string;
    readonly accessKeySecret: string;
    /** The resource directory it is a member of, or null. */
    readonly resourceDirectoryId: string | null;
    /** Where it is registered. */
    readonly site: "china" | "international";
}

export const invitationStatuses = [
    "Pending",
    "Accepted",
    "Rejected",
    "Expired",
    "Cancelled",
    "AcceptFailed",
] as const;
export type InvitationStatus = (typeof invitationStatuses)[number];
export const shareStatuses = ["Active", "Pending", "Deleting", "Deleted"] as const;
export type ShareStatus = (typeof shareStatuses)[number];
export const associationStatuses = [
    "Associating",
    "Associated",
    "Failed",
    "Disassociating",
    "Disassociated",
] as const;
export type AssociationStatus = (typeof associationStatuses)[number];
export const entityTypes = ["Account", "ResourceDirectory", "Folder", "Service"] as const;
export type EntityType = (typeof entityTypes)[number];

export const failureReasons = [
    "Unavailable",
    "LimitExceeded",
    "ZonalResourceInaccessible",
    "InternalError",
    "UnsupportedOperation",
] as const;

/** Why an acceptance fails for a resource. */
export type FailureReason = (typeof failureReasons)[number];

export const resourceStatuses = [
    "Available",
    "ZonalResourceInaccessible",
    "LimitExceeded",
    "Unavailable",
] as const;

/** How a receiver may use a shared resource. */
export type ResourceStatus = (typeof resourceStatuses)[number];

/** When something changed, which lists may show only later. */
export interface Change {
    /** Milliseconds since 1970. */
    readonly at: number;
    /** The region's number of changes at that moment. */
    readonly revision: number;
    /** How many milliseconds later lists show it, whatever the settings say. Default: 0. */
    readonly visibilityDelay?: number;
}

/** One resource that an acceptance failed for. */
export interface FailedResource {
    readonly resourceId: string;
    readonly resourceType: string;
    readonly resourceArn: string;
    readonly reason: FailureReason;
    readonly description: string;
}

/** The status of an invitation, with the failures that explain it. */
export interface InvitationState {
    readonly status: Exclude<InvitationStatus, "Expired">;
    readonly failures: readonly FailedResource[];
    readonly change: Change;
}

/** An offer of a share to one receiver. */
export interface Invitation extends Sequenced {
    readonly id: string;
    readonly shareId: string;
    readonly senderId: string;
    readonly receiverId: string;
    readonly created: Change;
    /** When it expires unless it has ended before, in milliseconds since 1970. */
    expireTime: number;
    state: InvitationState;
    /** The state before this one, which lists may still show. */
    previousState: InvitationState | null;
}

/** What associations with resources and with targets have in common. */
export interface Association extends Sequenced {
    readonly shareId: string;
    readonly createTime: number;
    updateTime: number;
    /** The status as last written; see `associationStatus` for what it has become since. */
    status: AssociationStatus;
    /** When `Associating` or `Disassociating` ends, in milliseconds since 1970; null if it does not end by itself. */
    settleTime: number | null;
}

/** A resource in a share. */
export interface ResourceAssociation extends Association {
    readonly resourceId: string;
    readonly resourceType: string;
    readonly resourceArn: string;
    property: string | null;
}

/** A principal of a share. */
export interface TargetAssociation extends Association {
    readonly targetId: string;
    readonly entityType: EntityType;
    /** Whether it is outside the owner's resource directory, and so needs an invitation. */
    readonly external: boolean;
    readonly property: string | null;
    /** The newest invitation, or null if there is none. */
    invitationId: string | null;
    /** Whether the principal has joined: at once inside the directory, else once it has accepted. */
    joined: boolean;
    /** When it last joined or left, and whether it was joined before. */
    membership: { readonly change: Change; readonly before: boolean } | null;
}

/** A tag of a share. */
export interface Tag {
    readonly key: string;
    readonly value: string;
}

/** A resource share. */
export interface Share extends Sequenced {
    readonly id: string;
    name: string;
    readonly ownerId: string;
    allowExternalTargets: boolean;
    readonly createTime: number;
    updateTime: number;
    resourceGroupId: string;
    tags: readonly Tag[];
    /** The names of the permissions that were added explicitly. */
    permissionNames: readonly string[];
    /** When it is or was `Deleted`, in milliseconds since 1970; null unless it has been deleted. */
    deletedTime: number | null;
}
