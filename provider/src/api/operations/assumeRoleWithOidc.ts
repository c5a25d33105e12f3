import { randomUUID } from "node:crypto";
import type { Deadline } from "../../common/deadline";
import { formatTime, sendRequest } from "../attempt";
import { flatten } from "../parameters";
import { logged } from "../requestLog";
import { RetryBudget, withRetries } from "../retry";
import { securityTokenService } from "../service";
import type { Transport } from "../transport";
import { type AssumeRoleRequest, roleParameters } from "./assumeRole";
import { readTemporaryCredentials, type TemporaryCredentials } from "./temporaryCredentials";

export interface AssumeRoleWithOidcRequest {
    readonly role: AssumeRoleRequest;
    readonly oidcProviderArn: string;
    readonly oidcToken: string;
}

export interface AnonymousEndpoint {
    readonly transport: Transport;
    /** `https://host`, or `http://host` for a loopback address. */
    readonly origin: string;
    /** How long one attempt may take, in milliseconds. */
    readonly attemptTimeout: number;
    /** Takes a line for each request. */
    debug(line: string): void;
}

/**
 * Temporary credentials of a role for the bearer of an OIDC identity provider's token. The call is not signed. The
 * token travels in the body, because URLs end up in logs.
 * https://www.alibabacloud.com/help/en/ram/developer-reference/api-sts-2015-04-01-assumerolewithoidc
 * @throws ServiceError, NoResponseError, UnexpectedDataError
 */
export async function assumeRoleWithOidc(
    { transport, origin, attemptTimeout, debug }: AnonymousEndpoint,
    { role, oidcProviderArn, oidcToken }: AssumeRoleWithOidcRequest,
    deadline: Deadline,
): Promise<TemporaryCredentials> {
    const operation = "AssumeRoleWithOIDC";
    const form = flatten({
        ...roleParameters(role),
        OIDCProviderArn: oidcProviderArn,
        OIDCToken: oidcToken,
    });
    const send = () => {
        const query = new URLSearchParams({
            Action: operation,
            Version: securityTokenService.version,
            Format: "JSON",
            Timestamp: formatTime(deadline.clock.now()),
            SignatureNonce: randomUUID(),
        });
        return sendRequest(
            transport,
            { operation, host: new URL(origin).host },
            {
                url: `${origin}/?${query}`,
                headers: {
                    accept: "application/json",
                    "content-type": "application/x-www-form-urlencoded",
                },
                body: new URLSearchParams(form).toString(),
            },
            Math.max(1, Math.min(attemptTimeout, deadline.remaining())),
        );
    };
    const request = { operation, region: undefined, caller: `role ${role.roleArn}` };
    const { fields } = await withRetries("read", deadline, new RetryBudget(), () =>
        logged(debug, request, deadline.clock, send),
    );
    return readTemporaryCredentials(fields.child("Credentials"));
}
