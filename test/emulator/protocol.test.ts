import { type Emulator, regionIds, startEmulator } from "alicloud-resource-sharing-emulator";
import { as, invited, receiverId } from "./support/accounts";
import { type RawResponse, refusal, send, sendV3 } from "./support/rawHttp";
import { encodedQuery, secondsText, signedV1, signedV3, type Unsigned } from "./support/signing";

const listInvitations = "ListResourceShareInvitations";
const minute = 60_000;
let emulator: Emulator;

beforeAll(async () => {
    emulator = await startEmulator();
    await invited(emulator);
    await invited(emulator, {}, "cn-shanghai");
});

afterAll(() => emulator.close());

function list(changes: Partial<Unsigned> = {}): Unsigned {
    return { ...as(emulator, receiverId), action: listInvitations, ...changes };
}

function v1Parameters(changes: Record<string, string> = {}): Record<string, string> {
    return {
        Action: listInvitations,
        Version: "2020-01-10",
        Format: "JSON",
        AccessKeyId: as(emulator, receiverId).accessKeyId,
        SignatureMethod: "HMAC-SHA1",
        SignatureVersion: "1.0",
        SignatureNonce: String(Math.random()),
        Timestamp: secondsText(Date.now()),
        ...changes,
    };
}

function sendV1(parameters: Record<string, string>, method = "GET"): Promise<RawResponse> {
    const signed = signedV1(method, as(emulator, receiverId).accessKeySecret, parameters);
    return send(`${emulator.url}/?${encodedQuery(signed)}`, { method });
}

describe("the signer of these tests", () => {
    const key = {
        accessKeyId: "YourAccessKeyId",
        accessKeySecret: "YourAccessKeySecret",
        url: "http://unused",
    };

    it("gives the documentation's example of version 3", () => {
        const headers = signedV3({
            ...key,
            host: "ecs.cn-shanghai.aliyuncs.com",
            action: "RunInstances",
            version: "2014-05-26",
            date: "2023-10-26T10:22:32Z",
            nonce: "3156853299f313e23d1673dc12e1703d",
            query: {
                ImageId: "win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd",
                RegionId: "cn-shanghai",
            },
        });
        expect(headers.Authorization).toContain(
            "Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0",
        );
    });

    it("gives the documentation's example of version 1.0", () => {
        const signed = signedV1("GET", "testsecret", {
            Action: "DescribeDedicatedHosts",
            AccessKeyId: "testid",
            Format: "JSON",
            RegionId: "cn-beijing",
            SignatureMethod: "HMAC-SHA1",
            SignatureNonce: "edb2b34af0af9a6d14deaf7c1a5315eb",
            SignatureVersion: "1.0",
            Timestamp: "2023-03-13T08:34:30Z",
            Version: "2014-05-26",
        });
        expect(signed.Signature).toBe("9NaGiOspFP5UPcwX8Iwt2YJXXuk=");
    });
});

describe("signature version 3", () => {
    it.each(["GET", "POST"])("is verified for %s", async (method) => {
        const response = await sendV3(
            list({ method, query: { MaxResults: "1", "ResourceShareIds.1": "rs-a1" } }),
        );
        expect(response.status).toBe(200);
        expect(response.headers).toMatchObject({
            "content-type": "application/json;charset=utf-8",
            "x-acs-request-id": JSON.parse(response.body).RequestId,
        });
        expect(JSON.parse(response.body).RequestId).toMatch(/^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$/);
    });

    it("covers a form body, whose fields are parameters too", async () => {
        const headers = { "content-type": "application/x-www-form-urlencoded" };
        const form = await sendV3(list({ body: "MaxResults=0", headers }));
        expect(refusal(form)).toEqual({ status: 400, code: "InvalidParameter.MaxResults" });
        const unsigned = list({ body: "MaxResults=1", headers });
        const forged = await send(emulator.url, { headers: signedV3(unsigned), body: "MaxResults=2" });
        expect(refusal(forged)).toEqual({ status: 400, code: "SignatureDoesNotMatch" });
    });

    it.each<[string, number, Partial<Unsigned> | (() => Partial<Unsigned>)]>([
        ["SignatureDoesNotMatch", 400, { accessKeySecret: "another" }],
        ["InvalidAccessKeyId.NotFound", 404, { accessKeyId: "unknown" }],
        ["InvalidTimeStamp.Format", 400, { date: "yesterday" }],
        ["InvalidTimeStamp.Expired", 400, () => ({ date: secondsText(Date.now() - 16 * minute) })],
        ["InvalidTimeStamp.Expired", 400, () => ({ date: secondsText(Date.now() + 16 * minute) })],
        ["IncompleteSignature", 400, { nonce: "" }],
        ["InvalidSecurityToken.Malformed", 400, { headers: { "x-acs-security-token": "x" } }],
        ["InvalidAction.NotFound", 404, { action: "LeaveResourceShare" }],
        ["InvalidAction.NotFound", 404, { version: "2015-04-01" }],
        ["InvalidVersion", 400, { version: "2019-01-01" }],
        ["UnsupportedHTTPMethod", 400, { method: "PUT" }],
        ["InvalidRegionId.NotFound", 404, { query: { RegionId: "cn-nowhere" } }],
    ])("is refused with %s", async (code, status, changes) => {
        const response = await sendV3(list(typeof changes === "function" ? changes() : changes));
        expect(refusal(response)).toEqual({ status, code });
    });

    it("is refused when it leaves out what it must cover, or is no signature at all", async () => {
        const headers = signedV3(list());
        for (const Authorization of [
            "Bearer x",
            headers.Authorization?.replace("host;", "") ?? "",
            "ACS3-HMAC-SHA256 Credential=a",
        ]) {
            const response = await send(emulator.url, { headers: { ...headers, Authorization } });
            expect(refusal(response)).toEqual({ status: 400, code: "IncompleteSignature" });
        }
    });

    it("is good once: the nonce of a request cannot be used again", async () => {
        const nonce = "used-once";
        expect((await sendV3(list({ nonce }))).status).toBe(200);
        expect(refusal(await sendV3(list({ nonce })))).toEqual({ status: 400, code: "SignatureNonceUsed" });
    });

    it("leaves a nonce good that only a bad signature has used", async () => {
        const nonce = "not-used-up";
        await sendV3(list({ nonce, accessKeySecret: "another" }));
        expect((await sendV3(list({ nonce }))).status).toBe(200);
    });

    it("is judged by the gateway's clock, which Date shows, and not by the emulator's", async () => {
        emulator.clock.advance(30 * minute);
        expect((await sendV3(list())).status).toBe(200);
        emulator.settings.gatewaySkewMilliseconds = 20 * minute;
        const response = await sendV3(list());
        emulator.settings.gatewaySkewMilliseconds = 0;
        expect(refusal(response)).toEqual({ status: 400, code: "InvalidTimeStamp.Expired" });
        expect(Math.abs(Date.parse(String(response.headers.date)) - Date.now() - 20 * minute)).toBeLessThan(
            10 * minute,
        );
    });
});

describe("signature version 1.0", () => {
    it.each(["GET", "POST"])("is verified for %s", async (method) => {
        expect((await sendV1(v1Parameters(), method)).status).toBe(200);
    });

    it.each<[string, number, Record<string, string>]>([
        ["MissingParameter", 400, { SignatureNonce: "" }],
        ["MissingParameter", 400, { Action: "" }],
        ["MissingParameter", 400, { Version: "" }],
        ["IncompleteSignature", 400, { SignatureMethod: "HMAC-MD5" }],
        ["InvalidAccessKeyId.NotFound", 404, { AccessKeyId: "unknown" }],
        ["InvalidTimeStamp.Format", 400, { Timestamp: "now" }],
        ["InvalidSecurityToken.Malformed", 400, { SecurityToken: "x" }],
    ])("is refused with %s", async (code, status, changes) => {
        expect(refusal(await sendV1(v1Parameters(changes)))).toEqual({ status, code });
    });

    it("tells, with the text it signed, that it does not match", async () => {
        const signed = signedV1("GET", "another", v1Parameters());
        const response = await send(`${emulator.url}/?${encodedQuery(signed)}`, { method: "GET" });
        expect(JSON.parse(response.body).Message).toBe(
            `Specified signature is not matched with our calculation. server string to sign is:GET&%2F&${encodeURIComponent(encodedQuery({ ...signed, Signature: undefined } as never).replace("&Signature=", ""))}`,
        );
    });

    it("is good once", async () => {
        const parameters = v1Parameters();
        expect((await sendV1(parameters)).status).toBe(200);
        expect(refusal(await sendV1(parameters))).toEqual({ status: 400, code: "SignatureNonceUsed" });
    });
});

describe("responses", () => {
    it("name request, host, code, message and where to look it up", async () => {
        const response = JSON.parse((await sendV3(list({ query: { MaxResults: "101" } }))).body);
        expect(response).toEqual({
            RequestId: expect.stringMatching(/^[0-9A-F-]{36}$/),
            HostId: "resourcesharing.cn-hangzhou.aliyuncs.com",
            Code: "InvalidParameter.MaxResults",
            Message: "The MaxResults is invalid.",
            Recommend: `https://api.aliyun.com/troubleshoot?q=InvalidParameter.MaxResults&product=ResourceSharing&requestId=${response.RequestId}`,
        });
    });

    it("are XML where Format says so, and in version 1.0 where it says nothing", async () => {
        const lists = await sendV1(v1Parameters({ Format: "XML", MaxResults: "1" }));
        expect(lists.headers["content-type"]).toBe("text/xml;charset=utf-8");
        expect(lists.body).toMatch(
            /^<\?xml version="1.0" encoding="UTF-8"\?><ListResourceShareInvitationsResponse><RequestId>[^<]+<\/RequestId><ResourceShareInvitations><ResourceShareInvitationId>i-.*<Status>Pending<\/Status><\/ResourceShareInvitations><\/ListResourceShareInvitationsResponse>$/,
        );
        const { Format: _, ...silent } = v1Parameters({ MaxResults: "<&>" });
        expect((await sendV1(silent)).body).toContain(
            "<HostId>resourcesharing.cn-hangzhou.aliyuncs.com</HostId><Code>InvalidParameter.MaxResults</Code>",
        );
        expect((await sendV3(list({ headers: { accept: "application/xml" } }))).body).toContain(
            "</RequestId>",
        );
    });
});

describe("regions", () => {
    it("are 26", () => {
        expect(regionIds).toHaveLength(26);
    });

    it.each(["resourcesharing.cn-shanghai.aliyuncs.com", "resourcesharing-vpc.cn-shanghai.aliyuncs.com"])(
        "are told by the host %s",
        async (host) => {
            const { body } = await sendV3(list({ host }));
            expect(JSON.parse(body).ResourceShareInvitations).toMatchObject([{ Status: "Pending" }]);
            expect(emulator.requests.at(-1)).toMatchObject({ region: "cn-shanghai" });
            const refused = await sendV3(list({ host, query: { MaxResults: "x" } }));
            expect(JSON.parse(refused.body).HostId).toBe(host);
            emulator.clearRequests();
            await sendV3(list({ host, query: { RegionId: "us-east-1" } }));
            expect(emulator.requests).toMatchObject([{ region: "us-east-1", httpStatus: 200 }]);
        },
    );

    it("are nothing any other path names", async () => {
        const response = await send(`${emulator.url}/cn-nowhere/`, { headers: signedV3(list()) });
        expect(refusal(response)).toEqual({ status: 404, code: "InvalidAction.NotFound" });
    });
});

it.each([
    ["a header of the protocol that the signature leaves out", { "x-acs-other": "1" }, "IncompleteSignature"],
    ["a hash that is not the body's", { "x-acs-content-sha256": "00" }, "SignatureDoesNotMatch"],
])("refuses %s", async (_name, header, code) => {
    const headers =
        code === "IncompleteSignature"
            ? { ...signedV3(list()), ...header }
            : signedV3(list({ headers: header }));
    expect(refusal(await send(`${emulator.url}/`, { headers }))).toEqual({ status: 400, code });
});

it("refuses a header with another hash than the body's, though the right one was signed", async () => {
    const payloadHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    const headers = signedV3(list({ headers: { "x-acs-content-sha256": "00" }, payloadHash }));
    expect(refusal(await send(`${emulator.url}/`, { headers }))).toEqual({
        status: 400,
        code: "SignatureDoesNotMatch",
    });
});
