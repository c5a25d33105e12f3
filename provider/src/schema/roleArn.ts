const roleName = "[A-Za-z0-9._/@-]+";

/** The ARN of a role, and in it the account that the role belongs to. */
export const roleArnPattern = new RegExp(`^acs:ram::(\\d{8,20}):role/${roleName}$`);

/** The name of a role, as its ARN has it. */
export const roleNamePattern = new RegExp(`^${roleName}$`);

/** The account that a role belongs to; undefined if its ARN does not say. */
export function accountOfRole(roleArn: string): string | undefined {
    return roleArnPattern.exec(roleArn)?.[1];
}

/** The ARN of an account's role. */
export function roleArnOf(accountId: string, name: string): string {
    return `acs:ram::${accountId}:role/${name}`;
}
