import type { Operation } from "../call.js";

/** The version of the STS API. */
export const STS_VERSION = "2015-04-01";

/** Tells who the caller is. */
export const getCallerIdentity: Operation = {
    name: "GetCallerIdentity",
    version: STS_VERSION,
    callsPerSecond: 100,
    perform: ({ caller: { account, role } }) =>
        role === null
            ? {
                  AccountId: account.id,
                  UserId: account.id,
                  PrincipalId: account.id,
                  IdentityType: "Account",
                  Arn: `acs:ram::${account.id}:root`,
              }
            : {
                  AccountId: account.id,
                  UserId: "",
                  RoleId: role.roleId,
                  PrincipalId: `${role.roleId}:${role.sessionName}`,
                  IdentityType: "AssumedRoleUser",
                  Arn: `acs:ram::${account.id}:assumed-role/${role.roleArn.split("/").at(-1) ?? ""}/${role.sessionName}`,
              },
};
