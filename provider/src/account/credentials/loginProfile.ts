import type { CredentialsProvider } from "../../api/credentials";
import type { TemporaryCredentials } from "../../api/operations/temporaryCredentials";
import type { HttpRequest } from "../../api/transport";
import type { JsonObject } from "../../common/json";
import { isSafe } from "../endpoint";
import type { Profile } from "../settings/profile";
import { type CredentialsContext, CredentialsError, type CredentialsSource } from "./credentialsSource";
import { type Failed, fetchCredentials } from "./fetchCredentials";
import { renewedCredentials } from "./renewal";

export interface SignIn {
    /** The request for credentials, without its token. */
    readonly request: HttpRequest;
    /** The token that the CLI received at the sign-in; undefined if nobody has signed in. */
    readonly accessToken: string | undefined;
    /** When the token expires, in milliseconds since 1970-01-01 UTC. */
    readonly accessTokenEnd: number;
    /** The credentials that the CLI received last, possibly expired; undefined if it stores none. */
    readonly cached: TemporaryCredentials | undefined;
    /** Whether stored credentials may be used until they expire even if the sign-in has ended, as the CLI itself does. */
    readonly cachedOutlivesToken: boolean;
    /** What renews the sign-in: the end of a sentence. */
    readonly renewal: string;
    /** The part of a response that contains credentials in the form of STS. */
    credentialsIn(response: JsonObject): unknown;
}

/**
 * A profile of the Alibaba Cloud CLI that somebody has signed in to. The sign-in's token is only exchanged for
 * credentials, never renewed: the service might then issue another refresh token, which only the CLI can store. Our own
 * client does this, because the credentials library writes the CLI's file and does not use the proxy.
 */
export class LoginProfile implements CredentialsSource {
    readonly kind = "login";

    constructor(
        readonly profileName: string,
        readonly signIn: SignIn,
    ) {}

    open({
        transport,
        time,
        attemptTimeout,
    }: Pick<CredentialsContext, "transport" | "time" | "attemptTimeout">): CredentialsProvider {
        const { request, accessToken, accessTokenEnd, cachedOutlivesToken, renewal, credentialsIn } =
            this.signIn;
        let { cached } = this.signIn;
        const failed: Failed = (why, isTemporary = false) =>
            new CredentialsError(
                `The profile "${this.profileName}" gave no credentials: ${new URL(request.url).host} ${why}.` +
                    (isTemporary ? "" : ` If its sign-in is over, ${renewal}.`),
                isTemporary,
            );
        return renewedCredentials(time, `the profile "${this.profileName}"`, async () => {
            const isOver = accessToken === undefined || accessTokenEnd <= time.now();
            const kept = isOver && !cachedOutlivesToken ? undefined : cached;
            // A second request means that the stored credentials were of no use.
            cached = undefined;
            if (kept !== undefined && time.now() < kept.expiration) {
                return kept;
            }
            if (isOver) {
                throw new CredentialsError(
                    `The sign-in of the profile "${this.profileName}" is over: ${renewal}.`,
                );
            }
            const authorized = {
                ...request,
                headers: { ...request.headers, authorization: `Bearer ${accessToken}` },
            };
            return fetchCredentials(transport, authorized, attemptTimeout, failed, credentialsIn);
        });
    }
}

/** A profile of mode CloudSSO. @throws UserFacingError if the profile lacks what the mode needs. */
export function readCloudSsoProfile(profile: Profile): LoginProfile {
    const signInUrl = profile.requiredString("cloud_sso_sign_in_url");
    const url = URL.canParse(signInUrl) ? new URL(signInUrl) : undefined;
    if (url === undefined || !isSafe(url)) {
        throw profile.problem('"cloud_sso_sign_in_url" must be a URL of https');
    }
    return new LoginProfile(profile.name, {
        request: {
            url: `${url.origin}/cloud-credentials`,
            headers: jsonHeaders,
            body: JSON.stringify({
                AccountId: profile.requiredString("cloud_sso_account_id"),
                AccessConfigurationId: profile.requiredString("cloud_sso_access_config"),
            }),
        },
        accessToken: profile.sendableString("access_token"),
        accessTokenEnd: profile.time("cloud_sso_access_token_expire"),
        cached: readCached(profile),
        cachedOutlivesToken: false,
        renewal: `sign in again with \`aliyun configure --mode CloudSSO ${profile.cliOptions}\``,
        credentialsIn: ({ CloudCredential: credentials }) => credentials,
    });
}

/** A profile of mode OAuth. @throws UserFacingError if its site is unknown. */
export function readOAuthProfile(profile: Profile): LoginProfile {
    const site = profile.requiredString("oauth_site_type");
    const origin = oauthOrigins.get(site.toUpperCase());
    if (origin === undefined) {
        throw profile.problem(`"oauth_site_type" is "${site}", but must be CN or INTL`);
    }
    return new LoginProfile(profile.name, {
        request: { url: `${origin}/v1/exchange`, headers: jsonHeaders },
        accessToken: profile.sendableString("oauth_access_token"),
        accessTokenEnd: profile.time("oauth_access_token_expire"),
        cached: readCached(profile),
        cachedOutlivesToken: true,
        renewal: `let the CLI renew it with \`aliyun sts GetCallerIdentity ${profile.cliOptions}\``,
        credentialsIn: (response) => ({
            AccessKeyId: response.accessKeyId,
            AccessKeySecret: response.accessKeySecret,
            SecurityToken: response.securityToken,
            Expiration: response.expiration,
        }),
    });
}

function readCached(profile: Profile): TemporaryCredentials | undefined {
    const accessKeyId = profile.sendableString("access_key_id");
    const accessKeySecret = profile.sendableString("access_key_secret");
    const securityToken = profile.sendableString("sts_token");
    return accessKeyId === undefined || accessKeySecret === undefined || securityToken === undefined
        ? undefined
        : { accessKeyId, accessKeySecret, securityToken, expiration: profile.time("sts_expiration") };
}

const oauthOrigins: ReadonlyMap<string, string> = new Map([
    ["CN", "https://oauth.aliyun.com"],
    ["INTL", "https://oauth.alibabacloud.com"],
]);

const jsonHeaders = { accept: "application/json", "content-type": "application/json" };
