import { Fields, isJsonObject } from "../../api/fields";
import {
    readTemporaryCredentials,
    type TemporaryCredentials,
} from "../../api/operations/temporaryCredentials";
import type { HttpAnswer, Transport } from "../../api/transport";
import { isSafe } from "../endpoint";
import { parseJson } from "../settings/parts";
import { CredentialsError } from "./source";

/**
 * Gets credentials from a local credentials service: a GET that is answered with JSON.
 * https://www.alibabacloud.com/help/en/sdk/developer-reference/v2-manage-node-js-access-credentials
 *
 * Not through the credentials library, which takes a refusal (`Code` other than `Success`) for an answer and writes
 * what it cannot read, secrets included, into its message. Here no message shows any of the answer.
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
            "alicloud:credentialsUri must be a URL of https, or of http to a loopback address.",
        );
    }
    const refused = (why: string) => new CredentialsError(`The credentials URI at ${url.host} ${why}.`);
    const request = { method: "GET", url: uri, headers: { accept: "application/json" } } as const;
    const answer: HttpAnswer = await transport(request, timeoutMilliseconds).catch((error: Error) => {
        throw refused(`gave no answer: ${error.message}`);
    });
    if (answer.status !== 200) {
        throw refused(`answered HTTP ${answer.status}`);
    }
    const content = parseJson(answer.body);
    if (!isJsonObject(content) || (content.Code !== undefined && content.Code !== "Success")) {
        throw refused("answered with something else than credentials");
    }
    try {
        return readTemporaryCredentials(new Fields(content, "credentials"));
    } catch {
        throw refused("left out AccessKeyId, AccessKeySecret, SecurityToken or Expiration");
    }
}
