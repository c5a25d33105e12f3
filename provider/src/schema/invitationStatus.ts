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

/** Whether a status is one of those that the documentation lists. What any other one means, nobody knows here. */
export function isKnownStatus(status: string): status is InvitationStatus {
    return invitationStatuses.some((known) => known === status);
}
