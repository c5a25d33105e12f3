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

export type InvitationStatus = "Pending" | "Accepted" | "Rejected" | "Expired" | "Cancelled" | "AcceptFailed";
export type ShareStatus = "Active" | "Pending" | "Deleting" | "Deleted";
export type AssociationStatus = "Associating" | "Associated" | "Failed" | "Disassociating" | "Disassociated";
export type EntityType = "Account" | "ResourceDirectory" | "Folder" | "Service";

/** Why an acceptance fails for a resource. */
export type FailureReason =
    | "Unavailable"
    | "LimitExceeded"
    | "ZonalResourceInaccessible"
    | "InternalError"
    | "UnsupportedOperation";

/** How a receiver may use a shared resource. */
export type ResourceStatus = "Available" | "ZonalResourceInaccessible" | "LimitExceeded" | "Unavailable";

/** When something became so; lists may show it only later. */
export interface Change {
    /** Milliseconds since 1970. */
    readonly at: number;
    /** The region's count of changes then. */
    readonly revision: number;
    /** How much later lists show it, whatever the settings say, in milliseconds; default: 0. */
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

/** A status of an invitation with what explains it. */
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
    /** When it expires if it still waits then, in milliseconds since 1970. */
    expireTime: number;
    state: InvitationState;
    /** The answer before, which lists may still show. */
    previousState: InvitationState | null;
}

/** What associations with resources and with targets have in common. */
export interface Association extends Sequenced {
    readonly shareId: string;
    readonly createTime: number;
    updateTime: number;
    /** The status as last written; see `associationStatus` for what it has become since. */
    status: AssociationStatus;
    /** When `Associating` or `Disassociating` is over, in milliseconds since 1970; null: not by time. */
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
    /** Outside the owner's resource directory, hence by invitation. */
    readonly external: boolean;
    readonly property: string | null;
    /** The newest invitation, where there is one. */
    invitationId: string | null;
    /** Whether the principal takes part: at once in the directory, else once it has accepted. */
    joined: boolean;
    /** When it last began or ceased to take part, and what it was before. */
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
    /** Names of the permissions given explicitly or by default, one for each resource type. */
    permissionNames: readonly string[];
    /** When it is or was `Deleted`, in milliseconds since 1970; null while it lives. */
    deletedTime: number | null;
}
