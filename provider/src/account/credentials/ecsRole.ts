import type { CredentialsProvider } from "../../api/credentials";
import type { TemporaryCredentials } from "../../api/operations/temporaryCredentials";
import type { HttpRequest, Transport } from "../../api/transport";
import type { MetadataAccess } from "../settings/connection";
import type { SettingReader } from "../settings/settingReader";
import { type CredentialsContext, CredentialsError, type CredentialsSource } from "./credentialsSource";
import { type Failed, fetchCredentials, fetchSecret } from "./fetchCredentials";
import { renewedCredentials } from "./renewal";

const origin = "http://100.100.100.200";

/** The metadata service is on the same host: if it takes longer, in milliseconds, this is not an ECS instance. */
const timeout = 5_000;

/** How long a session with the metadata service lasts, in seconds: each is used once. */
const sessionSeconds = 60;

/**
 * The RAM role of the ECS instance that this runs on.
 * https://www.alibabacloud.com/help/en/ecs/user-guide/attach-an-instance-ram-role-to-an-ecs-instance
 */
export class EcsRole implements CredentialsSource {
    readonly kind = "ecsRole";

    /** @param roleName undefined for whichever role the instance has. */
    constructor(readonly roleName?: string) {}

    open({
        transport,
        time,
        attemptTimeout,
        metadataAccess,
    }: Pick<
        CredentialsContext,
        "transport" | "time" | "attemptTimeout" | "metadataAccess"
    >): CredentialsProvider {
        const whose = `${nameOf(this.roleName)} of the ECS instance`;
        return renewedCredentials(time, whose, () =>
            fetchFromMetadata(transport, this.roleName, metadataAccess, Math.min(attemptTimeout, timeout)),
        );
    }
}

export function readEcsRole(reader: SettingReader): EcsRole | undefined {
    const roleName = reader.string("ecsRoleName");
    return roleName === undefined ? undefined : new EcsRole(roleName);
}

/**
 * Fetches the credentials of a role from the metadata service, with a session token if it gives one (IMDSv2). The
 * credentials library is not used: it reads responses of any size into memory.
 * @throws CredentialsError
 */
async function fetchFromMetadata(
    transport: Transport,
    roleName: string | undefined,
    access: MetadataAccess,
    timeoutMilliseconds: number,
): Promise<TemporaryCredentials> {
    const failed: Failed = (why) =>
        new CredentialsError(
            `The ECS metadata service gave no credentials for ${nameOf(roleName)}: it ${why}.` +
                " Is this an ECS instance with that role? Is the metadata service enabled?",
            true,
        );
    if (access === "none") {
        throw new CredentialsError(
            `ALIBABA_CLOUD_ECS_METADATA_DISABLED forbids to ask the ECS metadata service for ${nameOf(roleName)}.`,
        );
    }
    const session = fetchSecret(
        transport,
        {
            method: "PUT",
            url: `${origin}/latest/api/token`,
            headers: { "x-aliyun-ecs-metadata-token-ttl-seconds": String(sessionSeconds) },
        },
        timeoutMilliseconds,
        failed,
    );
    const token = access === "with session" ? await session : await session.catch(() => undefined);
    const request = (name: string): HttpRequest => ({
        method: "GET",
        url: `${origin}/latest/meta-data/ram/security-credentials/${encodeURIComponent(name)}`,
        headers: token === undefined ? {} : { "x-aliyun-ecs-metadata-token": token.trim() },
    });
    const found = roleName ?? (await fetchSecret(transport, request(""), timeoutMilliseconds, failed)).trim();
    if (roleName === undefined && !/^[\w.-]{1,64}$/.test(found)) {
        throw failed("named none");
    }
    return fetchCredentials(transport, request(found), timeoutMilliseconds, failed);
}

/** A role's name in messages. @param roleName undefined for whichever role the instance has. */
function nameOf(roleName: string | undefined): string {
    return roleName === undefined ? "the RAM role" : `the RAM role "${roleName}"`;
}
