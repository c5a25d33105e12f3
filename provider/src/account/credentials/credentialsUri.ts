import type { CredentialsProvider } from "../../api/credentials";
import type { TemporaryCredentials } from "../../api/operations/temporaryCredentials";
import type { Transport } from "../../api/transport";
import { isSafe } from "../endpoint";
import type { SettingReader } from "../settings/settingReader";
import { type CredentialsContext, CredentialsError, type CredentialsSource } from "./credentialsSource";
import { type Failed, fetchCredentials } from "./fetchCredentials";
import { renewedCredentials } from "./renewal";

export class CredentialsUri implements CredentialsSource {
    readonly kind = "credentialsUri";

    constructor(readonly uri: string) {}

    open({ transport, attemptTimeout, time }: CredentialsContext): CredentialsProvider {
        return renewedCredentials(time, "the credentials URI", () =>
            fetchFromUri(transport, this.uri, attemptTimeout),
        );
    }
}

export function readCredentialsUri(reader: SettingReader): CredentialsUri | undefined {
    const uri = reader.string("credentialsUri");
    return uri === undefined ? undefined : new CredentialsUri(uri);
}

/**
 * Fetches credentials from a local credentials service: a GET request, and a response in JSON.
 * https://www.alibabacloud.com/help/en/sdk/developer-reference/v2-manage-node-js-access-credentials
 * The credentials library is not used for this: it takes a refusal (`Code` other than `Success`) for credentials, and
 * its messages contain what it cannot read, secrets included. Here no message shows any of the response.
 * @throws CredentialsError
 */
export async function fetchFromUri(
    transport: Transport,
    uri: string,
    timeoutMilliseconds: number,
): Promise<TemporaryCredentials> {
    const url = URL.canParse(uri) ? new URL(uri) : undefined;
    if (url === undefined || !isSafe(url)) {
        throw new CredentialsError(
            "credentialsUri must be a URL of https, or of http to a loopback address.",
        );
    }
    const failed: Failed = (why, isTemporary = false) =>
        new CredentialsError(`The credentials URI at ${url.host} ${why}.`, isTemporary);
    const request = { method: "GET", url: uri, headers: { accept: "application/json" } } as const;
    return fetchCredentials(transport, request, timeoutMilliseconds, failed);
}
