import OlderClient, { Config as OlderConfig, OpenApiRequest, Params } from "@alicloud/openapi-client";
import PopCore from "@alicloud/pop-core";
import { RuntimeOptions } from "@alicloud/tea-util";
import { type Emulator, type JsonObject, startEmulator } from "alicloud-resource-sharing-emulator";
import { as, member, receiverId, rows, senderId } from "./support/accounts";
import { type CallOptions, officialCall } from "./support/officialClient";

let emulator: Emulator;

beforeEach(async () => {
    emulator = await startEmulator();
});

afterEach(() => emulator.close());

type Client = (caller: CallOptions, action: string, query?: Record<string, string>) => Promise<JsonObject>;

/** The older client, with its newer (V3) or its older (V1) signature. */
function olderClient(signatureAlgorithm: string, inBody: boolean): Client {
    return async ({ url, accessKeyId, accessKeySecret }, action, query = {}) => {
        const endpoint = new URL(url).host;
        const client = new OlderClient(
            new OlderConfig({ accessKeyId, accessKeySecret, endpoint, protocol: "HTTP", signatureAlgorithm }),
        );
        const parameters = new Params({
            action,
            version: "2020-01-10",
            protocol: "HTTP",
            pathname: "/",
            method: "POST",
            authType: "AK",
            style: "RPC",
            reqBodyType: "formData",
            bodyType: "json",
        });
        const request = new OpenApiRequest(inBody ? { body: query } : { query });
        const answer = await client.callApi(parameters, request, new RuntimeOptions({}));
        return answer.body;
    };
}

function popCore(method: "GET" | "POST"): Client {
    return ({ url, accessKeyId, accessKeySecret }, action, query = {}) =>
        new PopCore({ endpoint: url, apiVersion: "2020-01-10", accessKeyId, accessKeySecret }).request(
            action,
            query,
            { method },
        );
}

const clients: readonly (readonly [string, Client])[] = [
    ["openapi-core", officialCall],
    ["openapi-core with GET", (caller, ...rest) => officialCall({ ...caller, method: "GET" }, ...rest)],
    ["openapi-client, V3, query", olderClient("ACS3-HMAC-SHA256", false)],
    ["openapi-client, V3, form", olderClient("ACS3-HMAC-SHA256", true)],
    ["openapi-client, V1, query", olderClient("v2", false)],
    ["openapi-client, V1, form", olderClient("v2", true)],
    ["pop-core with GET", popCore("GET")],
    ["pop-core with POST", popCore("POST")],
];

it.each(clients)("%s shares, lists, accepts, rejects and leaves", async (_name, client) => {
    const [sender, receiver] = [as(emulator, senderId), as(emulator, receiverId)];
    const share = async () => {
        const created = await client(sender, "CreateResourceShare", {
            ResourceShareName: "共享-1",
            AllowExternalTargets: "true",
            "Targets.1": receiverId,
            "Resources.1.ResourceId": "vsw-1",
            "Resources.1.ResourceType": "VSwitch",
        });
        const id = String(member(created, "ResourceShare").ResourceShareId);
        const list = await client(receiver, "ListResourceShareInvitations", { "ResourceShareIds.1": id });
        const [invitation] = rows(list, "ResourceShareInvitations");
        expect(invitation).toMatchObject({
            ResourceShareName: "共享-1",
            Status: "Pending",
            SenderAccountId: senderId,
        });
        return {
            id,
            invitation: { ResourceShareInvitationId: String(invitation?.ResourceShareInvitationId) },
        };
    };
    const wanted = await share();
    const unwanted = await share();
    const accepted = await client(receiver, "AcceptResourceShareInvitation", wanted.invitation);
    const rejected = await client(receiver, "RejectResourceShareInvitation", unwanted.invitation);
    expect([accepted, rejected].map((one) => member(one, "ResourceShareInvitation").Status)).toEqual([
        "Accepted",
        "Rejected",
    ]);
    await expect(client(receiver, "AcceptResourceShareInvitation", wanted.invitation)).rejects.toMatchObject({
        code: "InvitationStatus.AlreadyAccepted",
    });
    await client(receiver, "DisassociateResourceShare", {
        ResourceShareId: wanted.id,
        ResourceOwner: "OtherAccounts",
        "Targets.1": receiverId,
    });
    const left = await client(receiver, "ListResourceShares", { ResourceOwner: "OtherAccounts" });
    expect(left.ResourceShares).toEqual([]);
});

it.each(clients)("%s is refused with a wrong secret", async (_name, client) => {
    const caller = { ...as(emulator, receiverId), accessKeySecret: "another" };
    await expect(client(caller, "ListResourceShareInvitations")).rejects.toMatchObject({
        code: "SignatureDoesNotMatch",
    });
});
