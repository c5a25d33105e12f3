import OpenApi, { $OpenApiUtil } from "@alicloud/openapi-core";
import { RuntimeOptions } from "@darabonba/typescript";
import type { JsonObject } from "alicloud-resource-sharing-emulator";

/** Where and as whom to call. */
export interface CallOptions {
    readonly url: string;
    readonly accessKeyId: string;
    readonly accessKeySecret: string;
    readonly securityToken?: string;
    readonly version?: string;
    readonly method?: "GET" | "POST";
}

/** Calls an operation with the vendor's own client, as its generated SDKs do: all parameters in the query, V3. */
export async function officialCall(
    options: CallOptions,
    action: string,
    query: Record<string, string> = {},
): Promise<JsonObject> {
    const { host, pathname } = new URL(options.url);
    const client = new OpenApi(
        new $OpenApiUtil.Config({
            accessKeyId: options.accessKeyId,
            accessKeySecret: options.accessKeySecret,
            ...(options.securityToken !== undefined && { securityToken: options.securityToken }),
            endpoint: host,
            protocol: "HTTP",
        }),
    );
    const parameters = new $OpenApiUtil.Params({
        action,
        version: options.version ?? "2020-01-10",
        protocol: "HTTP",
        pathname,
        method: options.method ?? "POST",
        authType: "AK",
        style: "RPC",
        reqBodyType: "formData",
        bodyType: "json",
    });
    const runtime = new RuntimeOptions({
        // Never reached: a call ends by what the emulator does.
        readTimeout: 300_000,
        connectTimeout: 300_000,
    });
    const answer = await client.callApi(parameters, new $OpenApiUtil.OpenApiRequest({ query }), runtime);
    return answer.body;
}
