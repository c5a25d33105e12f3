const roleName = "[A-Za-z0-9._/@-]+";

/** Captures the account that the role belongs to. */
export const roleArnPattern = new RegExp(`^acs:ram::(\\d{8,20}):role/${roleName}$`);

export const roleNamePattern = new RegExp(`^${roleName}$`);

/** Undefined if the ARN is malformed. */
export function accountOfRole(roleArn: string): string | undefined {
    return roleArnPattern.exec(roleArn)?.[1];
}

export function roleArnOf(accountId: string, name: string): string {
    return `acs:ram::${accountId}:role/${name}`;
}
