/** Seven days: https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-acceptresourceshareinvitation */
const invitationLifetime = 7 * 24 * 60 * 60 * 1000;

/** ISO 8601, UTC; null if it cannot be known. @param createTime when the invitation was sent: ISO 8601. */
export function expireTimeOf(createTime: string): string | null {
    const expires = new Date(Date.parse(createTime) + invitationLifetime);
    // Seven days after the last dates that JavaScript can represent is no date.
    return Number.isNaN(expires.getTime()) ? null : expires.toISOString();
}
