import type { JsonObject } from "../json.js";
import { formatTimeInSeconds } from "../service/sts/roleSession.js";
import type { Store } from "../store/store.js";

/** How long temporary credentials are valid, in milliseconds: the default of STS. */
const lifetimeMilliseconds = 3_600_000;

/**
 * Temporary credentials of an account, in the form of a credentials URI's response
 * (`ALIBABA_CLOUD_CREDENTIALS_URI`), or undefined if there is no such account.
 * @param nameOrId of the account @param now the emulator's time, in milliseconds since 1970
 */
export function temporaryCredentials(store: Store, nameOrId: string, now: number): JsonObject | undefined {
    const account = store.accountNamed(nameOrId);
    if (account === undefined) {
        return undefined;
    }
    const role = {
        roleArn: `acs:ram::${account.id}:role/credentials-uri`,
        roleId: "300000000000000000",
        sessionName: "credentials-uri",
    };
    const key = store.temporaryKeys.issue(account.id, role, now + lifetimeMilliseconds);
    return {
        Code: "Success",
        AccessKeyId: key.accessKeyId,
        AccessKeySecret: key.accessKeySecret,
        SecurityToken: key.securityToken,
        Expiration: formatTimeInSeconds(key.expireTime),
    };
}
