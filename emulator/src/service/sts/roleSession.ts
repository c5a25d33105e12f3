import { createHash } from "node:crypto";
import { refuseSts } from "../../errors/stsErrors.js";
import type { JsonObject } from "../../json.js";
import type { Account } from "../../world/model.js";
import type { TemporaryKey } from "../../world/temporaryKeys.js";
import type { Call } from "../call.js";

/** The version of the STS API. */
export const STS_VERSION = "2015-04-01";

/** Published for AssumeRole; the others are not lower. */
export const STS_CALLS_PER_SECOND = 100;

const SHORTEST = 900;
const LONGEST = 3600;

/** Gives out a key for the role a call names. Every role of every account exists and trusts everybody. */
export function assume(call: Call): TemporaryKey {
    const { parameters, world, now } = call;
    const roleArn = parameters.text("RoleArn") ?? refuseSts("MissingParameter.RoleArn");
    const sessionName = parameters.text("RoleSessionName") ?? refuseSts("MissingParameter.RoleSessionName");
    if (!/^[A-Za-z0-9.@_-]{2,64}$/.test(sessionName)) {
        refuseSts("InvalidParameter.RoleSessionName");
    }
    requirePolicy(parameters.text("Policy"));
    const expireTime = now + 1000 * durationOf(parameters.text("DurationSeconds"));
    return world.temporaryKeys.issue(
        accountOf(call, roleArn),
        { roleArn, roleId: roleIdOf(roleArn), sessionName },
        expireTime,
    );
}

/** A key and its role, as AssumeRole and its sisters answer. */
export function renderKey(key: TemporaryKey): JsonObject {
    const { account, role } = key;
    return {
        AssumedRoleUser: {
            Arn: `acs:ram::${account.id}:role/${roleNameOf(role.roleArn)}/${role.sessionName}`,
            AssumedRoleId: `${role.roleId}:${role.sessionName}`,
        },
        Credentials: {
            AccessKeyId: key.accessKeyId,
            AccessKeySecret: key.accessKeySecret,
            SecurityToken: key.securityToken,
            Expiration: secondsText(key.expireTime),
        },
    };
}

/** A time as STS shows it: ISO 8601 in UTC, whole seconds. */
export function secondsText(milliseconds: number): string {
    return `${new Date(milliseconds).toISOString().slice(0, -5)}Z`;
}

/** The name at the end of a role's ARN. */
export function roleNameOf(roleArn: string): string {
    return roleArn.slice(roleArn.indexOf("/") + 1);
}

function accountOf({ world }: Call, roleArn: string): Account {
    const [, accountId] = /^acs:ram::(\d+):role\/[A-Za-z0-9.@_-]{1,64}$/.exec(roleArn) ?? [];
    return (
        world.account(accountId ?? refuseSts("InvalidParameter.RoleArn")) ??
        refuseSts("EntityNotExist.RoleArn")
    );
}

function durationOf(text: string | undefined): number {
    const seconds = Number(text ?? LONGEST);
    return Number.isInteger(seconds) && seconds >= SHORTEST && seconds <= LONGEST
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

/** Roles are not kept, so their ids are made of their ARNs: the same role has the same id. */
function roleIdOf(roleArn: string): string {
    const digits = BigInt(`0x${createHash("sha256").update(roleArn).digest("hex")}`).toString();
    return `3${digits.slice(0, 17)}`;
}
