/** The ARN of a role, and in it the account that the role belongs to. */
export const roleArnPattern = /^acs:ram::(\d{8,20}):role\/[A-Za-z0-9._/@-]+$/;

/** The account that a role belongs to; undefined if its ARN does not say. */
export function accountOfRole(roleArn: string): string | undefined {
    return roleArnPattern.exec(roleArn)?.[1];
}
