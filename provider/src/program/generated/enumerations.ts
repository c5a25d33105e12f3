// Made from the tables of schema/ by `npm run generate`.

/** How to respond to an invitation. */
export const ResponseKind = {
    Accept: "accept",
    Reject: "reject",
} as const;
/** How to respond to an invitation. */
export type ResponseKind = (typeof ResponseKind)[keyof typeof ResponseKind];

/** What happens to a joined share when the resource is deleted. */
export const DeletePolicy = {
    Retain: "retain",
    Leave: "leave",
} as const;
/** What happens to a joined share when the resource is deleted. */
export type DeletePolicy = (typeof DeletePolicy)[keyof typeof DeletePolicy];

/** When an accepted share is ready. */
export const WaitTarget = {
    Share: "share",
    Resources: "resources",
} as const;
/** When an accepted share is ready. */
export type WaitTarget = (typeof WaitTarget)[keyof typeof WaitTarget];

/** What happens to an invitation that is not accepted. */
export const OtherwisePolicy = {
    Ignore: "ignore",
    Reject: "reject",
} as const;
/** What happens to an invitation that is not accepted. */
export type OtherwisePolicy = (typeof OtherwisePolicy)[keyof typeof OtherwisePolicy];

/** Status of an invitation. */
export const InvitationStatus = {
    Pending: "Pending",
    Accepted: "Accepted",
    Rejected: "Rejected",
    Expired: "Expired",
    Cancelled: "Cancelled",
    AcceptFailed: "AcceptFailed",
} as const;
/** Status of an invitation. */
export type InvitationStatus = (typeof InvitationStatus)[keyof typeof InvitationStatus];
