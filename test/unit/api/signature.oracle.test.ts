import OfficialSigner from "@alicloud/openapi-util";
import * as tea from "@alicloud/tea-typescript";
import { canonicalQuery, signedHeaders } from "../../../provider/src/api/signature";
import * as fc from "../../support/fastCheck";

/** What the official SDK's signer makes of the same request. */
function officialAuthorization(
    headers: Record<string, string>,
    query: Record<string, string>,
    accessKeyId: string,
    secret: string,
): string {
    const request = new tea.Request();
    request.method = "POST";
    request.pathname = "/";
    request.query = query;
    request.headers = { ...headers };
    const payload = headers["x-acs-content-sha256"] ?? "";
    return OfficialSigner.getAuthorization(request, "ACS3-HMAC-SHA256", payload, accessKeyId, secret);
}

const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9.]{0,20}$/);
const value = fc.string({ unit: "grapheme", maxLength: 30 }).filter((text) => text !== "");
const key = fc.stringMatching(/^[A-Za-z0-9]{16,30}$/);

test("signs as the official SDK does, whatever the parameters", () => {
    fc.assert(
        fc.property(
            fc.dictionary(name, value, { maxKeys: 8 }),
            fc.dictionary(name, value, { maxKeys: 3 }),
            key,
            key,
            fc.option(fc.base64String({ minLength: 8 }), { nil: undefined }),
            fc.uuid(),
            (query, form, accessKeyId, accessKeySecret, securityToken, nonce) => {
                const { authorization, ...headers } = signedHeaders(
                    {
                        host: "resourcesharing.cn-hangzhou.aliyuncs.com",
                        action: "ListResourceShareInvitations",
                        version: "2020-01-10",
                        date: "2026-01-02T03:04:05Z",
                        nonce,
                        query: canonicalQuery(query),
                        body: canonicalQuery(form),
                    },
                    {
                        accessKeyId,
                        accessKeySecret,
                        ...(securityToken === undefined ? {} : { securityToken }),
                    },
                );
                expect(authorization).toBe(
                    officialAuthorization(headers, query, accessKeyId, accessKeySecret),
                );
            },
        ),
        { numRuns: 500 },
    );
});
