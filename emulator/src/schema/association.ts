import { flag, oneOf, record, text, time, wholeNumber } from "./values.js";

export const associationStatus = oneOf([
    "Associating",
    "Associated",
    "Failed",
    "Disassociating",
    "Disassociated",
]);
export const entityType = oneOf(["Account", "ResourceDirectory", "Folder", "Service"]);
/** Why an acceptance fails for a resource. */
export const failureReason = oneOf([
    "Unavailable",
    "LimitExceeded",
    "ZonalResourceInaccessible",
    "InternalError",
    "UnsupportedOperation",
]);
/** How a receiver may use a shared resource. */
export const resourceStatus = oneOf([
    "Available",
    "ZonalResourceInaccessible",
    "LimitExceeded",
    "Unavailable",
]);

/** When something changed, which lists may show only later. */
export const changeMembers = {
    /** Milliseconds since 1970. */
    at: time(),
    /** The region's number of changes at that moment. */
    revision: wholeNumber(),
    /** How many milliseconds later lists show it, whatever the settings say. Default: 0. */
    visibilityDelay: time().optional(),
};

/** One resource that an acceptance failed for. */
export const failedResourceMembers = {
    resourceId: text(),
    resourceType: text(),
    resourceArn: text(),
    reason: failureReason,
    description: text(),
};

/** What associations with resources and with targets have in common. */
const associationMembers = {
    sequence: wholeNumber(),
    shareId: text(),
    createTime: time(),
    updateTime: time(),
    /** The status as last written; see `associationStatus` for what it has become since. */
    status: associationStatus,
    /** When `Associating` or `Disassociating` ends, in milliseconds since 1970; null if it does not end by itself. */
    settleTime: time().nullable(),
    property: text().nullable(),
};

/** A resource in a share, as it is stored. */
export const resourceAssociationMembers = {
    ...associationMembers,
    resourceId: text(),
    resourceType: text(),
    resourceArn: text(),
};

/** A principal of a share, as it is stored. */
export const targetAssociationMembers = {
    ...associationMembers,
    targetId: text(),
    entityType,
    /** Whether it is outside the owner's resource directory, and so needs an invitation. */
    external: flag(),
    /** The newest invitation, or null if there is none. */
    invitationId: text().nullable(),
    /** Whether the principal has joined: at once inside the directory, else once it has accepted. */
    joined: flag(),
    /** When it last joined or left, and whether it was joined before. */
    membership: record({ change: record(changeMembers), before: flag() }).nullable(),
};
