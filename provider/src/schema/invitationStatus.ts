/** https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-listresourceshareinvitations */
export const invitationStatuses = [
    "Pending",
    "Accepted",
    "Rejected",
    "Expired",
    "Cancelled",
    "AcceptFailed",
] as const;

export type InvitationStatus = (typeof invitationStatuses)[number];

/** Whether the documentation lists the status. The meaning of any other is unknown. */
export function isKnownStatus(status: string): status is InvitationStatus {
    return invitationStatuses.some((known) => known === status);
}
