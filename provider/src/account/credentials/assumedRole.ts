import type { CredentialsProvider } from "../../api/credentials";
import { ServiceError } from "../../api/errors";
import { assumeRole } from "../../api/operations/assumeRole";
import { Deadline } from "../../common/deadline";
import { accountOfRole } from "../../schema/roleArn";
import { sessionSeconds } from "../../schema/roleSession";
import type { Profile } from "../settings/profile";
import type { SettingReader } from "../settings/settingReader";
import { type CredentialsContext, type CredentialsSource, RoleRefusedError } from "./credentialsSource";
import { renewedCredentials } from "./renewal";
import { assumeRoleTimeout, cannotAssume, defaultSessionName, type RoleSession } from "./roleSession";

/**
 * A role that is assumed with other credentials. Our own client assumes it instead of the credentials library: it uses
 * the endpoint that the user set, retries like all our calls, and reports what went wrong.
 */
export class AssumedRole implements CredentialsSource {
    readonly kind = "role";

    constructor(
        readonly base: CredentialsSource,
        readonly role: RoleSession,
    ) {}

    get accountId(): string | undefined {
        return accountOfRole(this.role.roleArn);
    }

    get configuredBy(): string | undefined {
        return this.base.configuredBy;
    }

    open(context: CredentialsContext): CredentialsProvider {
        const { clock, time } = context;
        const client = context.stsClient(this.base.open(context));
        return renewedCredentials(time, `role ${this.role.roleArn}`, async () => {
            try {
                return await assumeRole(client, this.role, new Deadline(clock, assumeRoleTimeout));
            } catch (error) {
                throw refusedForGood(this.role, error) ?? cannotAssume(this.role, error);
            }
        });
    }
}

/**
 * The codes of AssumeRole that do not concern the caller's keys and will not go away by themselves: the role does not
 * exist, as in a closed account, or the caller's policy or the role's trust policy does not grant the permission.
 * https://www.alibabacloud.com/help/en/ram/developer-reference/api-sts-2015-04-01-assumerole
 */
const permanentRefusals: ReadonlySet<string> = new Set([
    "EntityNotExist.Role",
    "EntityNotExist.RoleArn",
    "NoPermission",
]);

/** The error of a role that will be refused every time; undefined if it is another error. */
function refusedForGood(role: RoleSession, error: unknown): RoleRefusedError | undefined {
    return error instanceof ServiceError && permanentRefusals.has(error.code)
        ? new RoleRefusedError(cannotAssume(role, error).message, role.roleArn, error.code)
        : undefined;
}

/**
 * The role to assume; undefined if `alicloud:assumeRole` is not configured. As with @pulumi/alicloud, the environment
 * alone assumes no role, but completes the configuration.
 * @param profile whose session name and duration come next.
 * @throws UserFacingError if no role is named, or the duration is out of bounds.
 */
export function readAssumeRole(reader: SettingReader, profile: Profile | undefined): RoleSession | undefined {
    const settings = reader.object("assumeRole");
    if (settings === undefined) {
        return undefined;
    }
    const policy = settings.string("policy");
    const externalId = settings.string("externalId");
    return {
        roleArn: settings.requiredString("roleArn"),
        sessionName:
            settings.string("sessionName") ?? profile?.string("ram_session_name") ?? defaultSessionName,
        durationSeconds: settings.wholeNumber("sessionExpiration", {
            ...sessionSeconds,
            otherwise: profile?.wholeNumber("expired_seconds", sessionSeconds) ?? sessionSeconds.otherwise,
        }),
        ...(policy === undefined ? {} : { policy }),
        ...(externalId === undefined ? {} : { externalId }),
    };
}
