import type { JsonObject } from "../../json.js";
import type { RoleSession } from "../../store/temporaryKeys.js";
import type { Operation } from "../call.js";
import { roleNameOf, stsCallsPerSecond, stsVersion } from "./roleSession.js";

export const getCallerIdentity: Operation = {
    name: "GetCallerIdentity",
    version: stsVersion,
    writes: false,
    callsPerSecond: stsCallsPerSecond,
    perform: ({ caller: { account, role } }) => ({
        AccountId: account.id,
        ...(role === null ? accountIdentity(account.id) : roleIdentity(account.id, role)),
    }),
};

function accountIdentity(accountId: string): JsonObject {
    return {
        IdentityType: "Account",
        UserId: accountId,
        PrincipalId: accountId,
        Arn: `acs:ram::${accountId}:root`,
    };
}

function roleIdentity(accountId: string, { roleArn, roleId, sessionName }: RoleSession): JsonObject {
    return {
        IdentityType: "AssumedRoleUser",
        RoleId: roleId,
        PrincipalId: `${roleId}:${sessionName}`,
        Arn: `acs:ram::${accountId}:assumed-role/${roleNameOf(roleArn)}/${sessionName}`,
    };
}
