import { createReadStream } from "node:fs";
import type { CredentialsProvider } from "../../api/credentials";
import { assumeRoleWithOidc } from "../../api/operations/assumeRoleWithOidc";
import { Deadline } from "../../common/deadline";
import { sessionSeconds } from "../../schema/roleSession";
import type { SettingReader } from "../settings/settingReader";
import { type CredentialsContext, CredentialsError, type CredentialsSource } from "./credentialsSource";
import { maxCredentialsSize } from "./fetchCredentials";
import { renewedCredentials } from "./renewal";
import { assumeRoleTimeout, cannotAssume, defaultSessionName, type RoleSession } from "./roleSession";

export type OidcToken = { readonly text: string } | { readonly file: string };

export class OidcRole implements CredentialsSource {
    readonly kind = "oidc";

    constructor(
        readonly role: RoleSession,
        readonly oidcProviderArn: string,
        readonly token: OidcToken,
        readonly configuredBy?: string,
    ) {}

    open({
        transport,
        clock,
        time,
        attemptTimeout,
        stsOrigin,
        debug,
    }: CredentialsContext): CredentialsProvider {
        const endpoint = { transport, origin: stsOrigin(), attemptTimeout, debug };
        const { role, oidcProviderArn, token } = this;
        return renewedCredentials(time, `role ${role.roleArn}`, async () => {
            // A token file is read each time, because its writer renews it.
            const oidcToken = "text" in token ? token.text : await readToken(token.file);
            try {
                const request = { role, oidcProviderArn, oidcToken };
                return await assumeRoleWithOidc(endpoint, request, new Deadline(clock, assumeRoleTimeout));
            } catch (error) {
                throw cannotAssume(role, error);
            }
        });
    }
}

/**
 * The role to assume with the token of an OIDC identity provider, from the configuration or from the environment alone,
 * as GitHub Actions and RRSA set it.
 * @throws UserFacingError that names which of role, provider and token is missing.
 */
export function readAssumeRoleWithOidc(reader: SettingReader): OidcRole | undefined {
    const settings =
        reader.object("assumeRoleWithOidc") ?? reader.objectFromEnvironment("assumeRoleWithOidc");
    const text = settings.string("oidcToken");
    const file = settings.string("oidcTokenFile");
    const isSet =
        reader.string("assumeRoleWithOidc") !== undefined ||
        [settings.string("oidcProviderArn"), text, file].some((part) => part !== undefined);
    if (!isSet) {
        return undefined;
    }
    const policy = settings.string("policy");
    const role = {
        roleArn: settings.requiredString("roleArn"),
        sessionName: settings.string("roleSessionName") ?? defaultSessionName,
        durationSeconds: settings.wholeNumber("sessionExpiration", sessionSeconds),
        ...(policy === undefined ? {} : { policy }),
    };
    const oidcProviderArn = settings.requiredString("oidcProviderArn");
    const token =
        text !== undefined ? { text } : { file: file ?? settings.missing("oidcTokenFile", "oidcToken") };
    const configuredBy = "text" in token ? settings.configuredNameOf("oidcToken") : undefined;
    return new OidcRole(role, oidcProviderArn, token, configuredBy);
}

async function readToken(file: string): Promise<string> {
    const content = await readStart(file, maxCredentialsSize + 1).catch((error: NodeJS.ErrnoException) => {
        throw new CredentialsError(`The OIDC token file ${file} cannot be read: ${error.code}.`);
    });
    if (content.length > maxCredentialsSize) {
        throw new CredentialsError(
            `The OIDC token file ${file} is larger than ${maxCredentialsSize} bytes: it holds no token.`,
        );
    }
    const token = content.toString("utf8").trim();
    if (token === "") {
        throw new CredentialsError(`The OIDC token file ${file} is empty.`);
    }
    return token;
}

/** Reads the first bytes only: the file may be endless. */
async function readStart(file: string, size: number): Promise<Buffer> {
    const chunks: Buffer[] = [];
    for await (const chunk of createReadStream(file, { end: size - 1 })) {
        chunks.push(Buffer.from(chunk));
    }
    return Buffer.concat(chunks);
}
