import { createHash } from "node:crypto";
import { refuseSts } from "../../errors/stsErrors.js";
import type { Account } from "../../store/records.js";
import type { TemporaryKey } from "../../store/temporaryKeys.js";
import type { Call } from "../call.js";
import type { RoleCredentials } from "../operationTypes.js";

/** The version of the STS API. */
export const stsVersion = "2015-04-01";

/** The rate limit published for AssumeRole; those of the others are not lower. */
export const stsCallsPerSecond = 100;

const minSeconds = 900;
const maxSeconds = 3600;

/** Issues a key for the role that a call names. Every role of every account exists and trusts everybody. */
export function assumeRoleSession(call: Call): TemporaryKey {
    const { parameters, store, now } = call;
    const roleArn = parameters.get("RoleArn") ?? refuseSts("MissingParameter.RoleArn");
    const sessionName = parameters.get("RoleSessionName") ?? refuseSts("MissingParameter.RoleSessionName");
    if (!/^[A-Za-z0-9.@_-]{2,64}$/.test(sessionName)) {
        refuseSts("InvalidParameter.RoleSessionName");
    }
    requirePolicy(parameters.get("Policy"));
    const expireTime = now + 1000 * durationOf(parameters.get("DurationSeconds"));
    return store.temporaryKeys.issue(
        accountOf(call, roleArn).id,
        { roleArn, roleId: roleIdOf(roleArn), sessionName },
        expireTime,
    );
}

/** A key and its role, as AssumeRole and AssumeRoleWithOIDC return them. */
export function renderKey(key: TemporaryKey): RoleCredentials {
    const { accountId, role } = key;
    return {
        AssumedRoleUser: {
            Arn: `acs:ram::${accountId}:role/${roleNameOf(role.roleArn)}/${role.sessionName}`,
            AssumedRoleId: `${role.roleId}:${role.sessionName}`,
        },
        Credentials: {
            AccessKeyId: key.accessKeyId,
            AccessKeySecret: key.accessKeySecret,
            SecurityToken: key.securityToken,
            Expiration: formatTimeInSeconds(key.expireTime),
        },
    };
}

/** A time as STS shows it: ISO 8601 in UTC, in whole seconds. */
export function formatTimeInSeconds(milliseconds: number): string {
    return `${new Date(milliseconds).toISOString().slice(0, -5)}Z`;
}

/** The name at the end of a role's ARN. */
export function roleNameOf(roleArn: string): string {
    return roleArn.slice(roleArn.indexOf("/") + 1);
}

function accountOf({ store }: Call, roleArn: string): Account {
    const [, accountId] = /^acs:ram::(\d+):role\/[A-Za-z0-9.@_-]{1,64}$/.exec(roleArn) ?? [];
    return (
        store.account(accountId ?? refuseSts("InvalidParameter.RoleArn")) ??
        refuseSts("EntityNotExist.RoleArn")
    );
}

function durationOf(value: string | undefined): number {
    const seconds = Number(value ?? maxSeconds);
    return Number.isInteger(seconds) && seconds >= minSeconds && seconds <= maxSeconds
        ? seconds
        : refuseSts("InvalidParameter.DurationSeconds");
}

function requirePolicy(policy: string | undefined): void {
    try {
        JSON.parse(policy ?? "{}");
    } catch {
        refuseSts("InvalidParameter.PolicyGrammar");
    }
}

/** Roles are not stored, so a role's id is derived from its ARN. */
function roleIdOf(roleArn: string): string {
    const digits = BigInt(`0x${createHash("sha256").update(roleArn).digest("hex")}`).toString();
    return `3${digits.slice(0, 17)}`;
}
