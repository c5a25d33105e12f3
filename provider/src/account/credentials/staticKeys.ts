import { type Credentials, type CredentialsProvider, isSendable, unsendable } from "../../api/credentials";
import { UserFacingError } from "../../common/userFacingError";
import type { SettingReader } from "../settings/settingReader";
import type { SettingValue } from "../settings/variables";
import { type CredentialsSource, fixedCredentials } from "./credentialsSource";

export class StaticKeys implements CredentialsSource {
    readonly kind = "keys";

    constructor(
        readonly keys: Credentials,
        readonly configuredBy?: string,
    ) {}

    open(): CredentialsProvider {
        return fixedCredentials(this.keys);
    }
}

/** Undefined if no access key is set. @throws UserFacingError if half of the key is missing. */
export function readStaticKeys(reader: SettingReader): StaticKeys | undefined {
    const id = reader.find("accessKey");
    const secret = reader.find("secretKey");
    if (id === undefined && secret === undefined) {
        return undefined;
    }
    if (id === undefined) {
        throw new UserFacingError(
            `The credentials are incomplete: there is an access key secret (${secret?.source}), but no access` +
                ` key id. Set ${reader.waysToSet("accessKey")} as well.`,
        );
    }
    if (secret === undefined) {
        throw new UserFacingError(
            `The credentials are incomplete: there is an access key id (${id.source}), but no access key secret.` +
                ` Set ${reader.waysToSet("secretKey")} as well.`,
        );
    }
    const token = reader.find("securityToken");
    const unsent = [id, secret, token].find((part) => part !== undefined && !isSendable(part.value));
    if (unsent !== undefined) {
        throw new UserFacingError(`The credentials cannot be used: ${unsent.source} ${unsendable}.`);
    }
    const keys = {
        accessKeyId: id.value,
        accessKeySecret: secret.value,
        ...(token !== undefined && belongsTo(token, id, secret) ? { securityToken: token.value } : {}),
    };
    return new StaticKeys(keys, id.isConfigured ? id.source : undefined);
}

/** A token from the environment does not belong to a key from the configuration: it may be another account's. */
function belongsTo(token: SettingValue, id: SettingValue, secret: SettingValue): boolean {
    return token.isConfigured || !id.isConfigured || !secret.isConfigured;
}
