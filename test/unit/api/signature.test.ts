import { canonicalQuery, signedHeaders } from "../../../provider/src/api/signature";

function signatureOf(headers: Record<string, string>): string | undefined {
    return /Signature=([0-9a-f]{64})$/.exec(headers.authorization ?? "")?.[1];
}

const keys = { accessKeyId: "YourAccessKeyId", accessKeySecret: "YourAccessKeySecret" };
const resourceSharing = {
    host: "resourcesharing.cn-hangzhou.aliyuncs.com",
    version: "2020-01-10",
    date: "2026-01-02T03:04:05Z",
    nonce: "0123456789abcdef0123456789abcdef",
    body: "",
};

test("the worked example of the documentation", () => {
    const headers = signedHeaders(
        {
            host: "ecs.cn-shanghai.aliyuncs.com",
            action: "RunInstances",
            version: "2014-05-26",
            date: "2023-10-26T10:22:32Z",
            nonce: "3156853299f313e23d1673dc12e1703d",
            body: "",
            query: canonicalQuery({
                RegionId: "cn-shanghai",
                ImageId: "win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd",
            }),
        },
        keys,
    );
    expect(headers.authorization).toBe(
        "ACS3-HMAC-SHA256 Credential=YourAccessKeyId," +
            "SignedHeaders=host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version," +
            "Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0",
    );
});

test("a list with characters that have to be encoded", () => {
    const query = canonicalQuery({
        "ResourceShareIds.2": "rs-d e*f~",
        MaxResults: "100",
        "ResourceShareIds.1": "rs-abc",
    });
    expect(query).toBe("MaxResults=100&ResourceShareIds.1=rs-abc&ResourceShareIds.2=rs-d%20e%2Af~");
    const headers = signedHeaders(
        { ...resourceSharing, action: "ListResourceShareInvitations", query },
        keys,
    );
    expect(signatureOf(headers)).toBe("66645ef65fc9c6e60b71769f1a507fd4f5f2ce8e4e3febbaf3e450b4d66adc8c");
});

test("temporary credentials: the token is sent and signed", () => {
    const headers = signedHeaders(
        {
            ...resourceSharing,
            action: "AcceptResourceShareInvitation",
            query: canonicalQuery({ ResourceShareInvitationId: "i-pMnItMX19fBJ0000" }),
        },
        { ...keys, securityToken: "YourSecurityToken" },
    );
    expect(headers["x-acs-security-token"]).toBe("YourSecurityToken");
    expect(headers.authorization).toContain("x-acs-security-token");
    expect(signatureOf(headers)).toBe("7df8b6208962b3c418e751d2507eb21e173a5fd8b8b1365b71de2b7ef5c8da03");
});
