import type { ApiError } from "../errors/apiError.js";
import { gatewayError } from "../errors/gatewayErrors.js";
import type { Caller, Operation } from "../service/call.js";
import { stsVersion } from "../service/sts/roleSession.js";

/** The error of a call that the caller's policies do not allow. */
export function noPermission(operation: Operation, { account, role }: Caller): ApiError {
    return gatewayError("NoPermission", "", {
        detail: {
            AccessDeniedDetail: {
                AuthAction: `${operation.version === stsVersion ? "sts" : "resourcesharing"}:${operation.name}`,
                AuthPrincipalDisplayName: role?.sessionName ?? account.name,
                AuthPrincipalOwnerId: account.id,
                AuthPrincipalType: role === null ? "SubUser" : "AssumedRoleUser",
                NoPermissionType: "ImplicitDeny",
                PolicyType: "AccountLevelIdentityBasedPolicy",
            },
        },
    });
}
