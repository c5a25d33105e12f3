import {
    readTemporaryCredentials,
    type TemporaryCredentials,
} from "../../api/operations/temporaryCredentials";
import type { HttpRequest, HttpResponse, Transport } from "../../api/transport";
import { Fields } from "../../common/fields";
import { isJsonObject, type JsonObject, parseJson } from "../../common/json";
import { UserFacingError } from "../../common/userFacingError";
import type { CredentialsError } from "./credentialsSource";

/** Bytes. Credentials have about 1 kB, as does a token: what is larger is something else. */
export const maxCredentialsSize = 64 * 1024;

/** Makes the error of a credentials service. @param why such as "responded with HTTP 404". */
export type Failed = (why: string, isTemporary?: boolean) => CredentialsError;

/**
 * Sends one request to a credentials service. No message shows any of the response.
 * @returns the body of a response with HTTP 200.
 * @throws what `failed` makes.
 */
export async function fetchSecret(
    transport: Transport,
    request: HttpRequest,
    timeoutMilliseconds: number,
    failed: Failed,
): Promise<string> {
    const limited = { ...request, maxBodySize: maxCredentialsSize };
    const response: HttpResponse = await transport(limited, timeoutMilliseconds).catch((error: Error) => {
        throw error instanceof UserFacingError ? error : failed(`gave no response: ${error.message}`, true);
    });
    if (response.status !== 200) {
        throw failed(`responded with HTTP ${response.status}`, response.status >= 500);
    }
    return response.body;
}

/**
 * Fetches credentials as JSON.
 * @param credentialsIn the part of a response that contains them in the form of STS. Default: all of it.
 * @throws what `failed` makes.
 */
export async function fetchCredentials(
    transport: Transport,
    request: HttpRequest,
    timeoutMilliseconds: number,
    failed: Failed,
    credentialsIn: (response: JsonObject) => unknown = (response) => response,
): Promise<TemporaryCredentials> {
    const response = parseJson(await fetchSecret(transport, request, timeoutMilliseconds, failed));
    const content = isJsonObject(response) ? credentialsIn(response) : undefined;
    if (!isJsonObject(content) || (content.Code !== undefined && content.Code !== "Success")) {
        throw failed("responded with something else than credentials");
    }
    try {
        return readTemporaryCredentials(new Fields(content, "credentials"));
    } catch {
        throw failed("left out AccessKeyId, AccessKeySecret, SecurityToken or Expiration");
    }
}
