import { ReportedError } from "../../api/reportedError";
import type { CredentialsSettings } from "./credentialsSettings";
import type { SettingReader } from "./reader";
import type { Found } from "./variables";

/**
 * The access key, and the security token that belongs to it; undefined where there is none.
 * @throws ReportedError where one half of the key is missing.
 */
export function readStaticKeys(reader: SettingReader): CredentialsSettings | undefined {
    const id = reader.find("accessKey");
    const secret = reader.find("secretKey");
    if (id === undefined && secret === undefined) {
        return undefined;
    }
    if (id === undefined) {
        throw new ReportedError(
            `The credentials are incomplete: there is an access key secret (${secret?.source}), but no access` +
                " key id. Set ALIBABA_CLOUD_ACCESS_KEY_ID or alicloud:accessKey as well.",
        );
    }
    if (secret === undefined) {
        throw new ReportedError(
            `The credentials are incomplete: there is an access key id (${id.source}), but no access key secret.` +
                " Set ALIBABA_CLOUD_ACCESS_KEY_SECRET or alicloud:secretKey as well.",
        );
    }
    const token = reader.find("securityToken");
    return {
        kind: "keys",
        keys: {
            accessKeyId: id.value,
            accessKeySecret: secret.value,
            ...(token !== undefined && belongsTo(token, id, secret) ? { securityToken: token.value } : {}),
        },
    };
}

/** A token of the environment does not belong to a key of the configuration: it comes with another account's. */
function belongsTo(token: Found, id: Found, secret: Found): boolean {
    return token.isConfigured || !id.isConfigured || !secret.isConfigured;
}
