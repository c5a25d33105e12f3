import type { CredentialsSettings } from "./credentialsSettings";
import type { SettingReader } from "./reader";
import { defaultSessionName, sessionSeconds } from "./roleSession";

/**
 * The role to assume with the token of an OIDC identity provider: as configured, or as the environment alone says,
 * the way that GitHub Actions and RRSA set it.
 * @throws ReportedError that names which of role, provider and token is missing.
 */
export function readOidc(reader: SettingReader): CredentialsSettings | undefined {
    const parts = reader.parts("assumeRoleWithOidc") ?? reader.partsOfEnvironment("assumeRoleWithOidc");
    const text = parts.text("oidcToken");
    const file = parts.text("oidcTokenFile");
    const isAskedFor =
        reader.text("assumeRoleWithOidc") !== undefined ||
        [parts.text("oidcProviderArn"), text, file].some((part) => part !== undefined);
    if (!isAskedFor) {
        return undefined;
    }
    const policy = parts.text("policy");
    return {
        kind: "oidc",
        role: {
            roleArn: parts.requiredText("roleArn"),
            sessionName: parts.text("roleSessionName") ?? defaultSessionName,
            durationSeconds: parts.wholeNumber("sessionExpiration", sessionSeconds),
            ...(policy === undefined ? {} : { policy }),
        },
        oidcProviderArn: parts.requiredText("oidcProviderArn"),
        token: text !== undefined ? { text } : { file: file ?? parts.missing("oidcTokenFile", "oidcToken") },
    };
}
