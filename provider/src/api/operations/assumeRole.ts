import type { Deadline } from "../../common/deadline";
import type { Client } from "../client";
import { readTemporaryCredentials, type TemporaryCredentials } from "./temporaryCredentials";

export interface AssumeRoleRequest {
    readonly roleArn: string;
    readonly sessionName: string;
    readonly durationSeconds: number;
    readonly policy?: string;
    readonly externalId?: string;
}

/**
 * Temporary credentials of a role in any account.
 * https://www.alibabacloud.com/help/en/ram/developer-reference/api-sts-2015-04-01-assumerole
 * @param client of the Security Token Service.
 * @throws ServiceError, NoResponseError, UnexpectedDataError
 */
export async function assumeRole(
    client: Client,
    request: AssumeRoleRequest,
    deadline: Deadline,
): Promise<TemporaryCredentials> {
    const { fields } = await client.call("AssumeRole", "read", roleParameters(request), deadline);
    return readTemporaryCredentials(fields.child("Credentials"));
}

export function roleParameters(request: AssumeRoleRequest) {
    return {
        RoleArn: request.roleArn,
        RoleSessionName: request.sessionName,
        DurationSeconds: request.durationSeconds,
        Policy: request.policy,
        ExternalId: request.externalId,
    };
}
