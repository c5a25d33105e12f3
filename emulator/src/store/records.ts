import type { z } from "zod";
import type { runningAccountMembers } from "../schema/account.js";
import type {
    associationStatus,
    changeMembers,
    entityType,
    failedResourceMembers,
    failureReason,
    resourceAssociationMembers,
    resourceStatus,
    targetAssociationMembers,
} from "../schema/association.js";
import type { Changing, Inferred } from "../schema/inferred.js";
import type {
    invitationStateMembers,
    invitationStatus,
    storedInvitationMembers,
} from "../schema/invitation.js";
import type { shareStatus, storedShareMembers } from "../schema/share.js";

export type InvitationStatus = z.infer<typeof invitationStatus>;
export type ShareStatus = z.infer<typeof shareStatus>;
export type AssociationStatus = z.infer<typeof associationStatus>;
export type EntityType = z.infer<typeof entityType>;
/** Why an acceptance fails for a resource. */
export type FailureReason = z.infer<typeof failureReason>;
/** How a receiver may use a shared resource. */
export type ResourceStatus = z.infer<typeof resourceStatus>;

/** One account of the emulated cloud. */
export type Account = Inferred<typeof runningAccountMembers>;

/** When something changed, which lists may show only later. */
export type Change = Inferred<typeof changeMembers>;

/** One resource that an acceptance failed for. */
export type FailedResource = Inferred<typeof failedResourceMembers>;

/** The status of an invitation, with the failures that explain it. */
export type InvitationState = Inferred<typeof invitationStateMembers>;

/** An offer of a share to one receiver. */
export type Invitation = Changing<
    Inferred<typeof storedInvitationMembers>,
    "expireTime" | "state" | "previousState"
>;

type AssociationChanges = "updateTime" | "status" | "settleTime";

export type ResourceAssociation = Changing<
    Inferred<typeof resourceAssociationMembers>,
    AssociationChanges | "property"
>;

export type TargetAssociation = Changing<
    Inferred<typeof targetAssociationMembers>,
    AssociationChanges | "invitationId" | "joined" | "membership"
>;

/** What associations with resources and with targets have in common. */
export type Association = ResourceAssociation | TargetAssociation;

export type Share = Changing<
    Inferred<typeof storedShareMembers>,
    | "name"
    | "allowExternalTargets"
    | "updateTime"
    | "resourceGroupId"
    | "tags"
    | "permissionNames"
    | "deletedTime"
>;

export type Tag = Share["tags"][number];
