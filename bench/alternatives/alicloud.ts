/**
 * Calls Resource Sharing with the vendor's client as its own samples do: a new client for each call, with the access
 * key from the environment.
 */
import openApi = require("@alicloud/openapi-client");
import util = require("@alicloud/tea-util");

/** A JSON object, such as a row of a list. */
export type Row = Readonly<Record<string, unknown>>;

/** Calls an operation. The parameters are flat, for example `ResourceShareIds.1`. */
export async function call(action: string, query: Record<string, string>): Promise<Row> {
    const endpoint = new URL(
        process.env.ALIBABA_CLOUD_ENDPOINT_RESOURCESHARING ??
            "https://resourcesharing.cn-hangzhou.aliyuncs.com",
    );
    const config = new openApi.Config({
        accessKeyId: process.env.ALIBABA_CLOUD_ACCESS_KEY_ID,
        accessKeySecret: process.env.ALIBABA_CLOUD_ACCESS_KEY_SECRET,
        endpoint: endpoint.host,
        protocol: endpoint.protocol.slice(0, -1),
    });
    const parameters = new openApi.Params({
        action,
        version: "2020-01-10",
        protocol: endpoint.protocol.slice(0, -1),
        pathname: "/",
        method: "POST",
        authType: "AK",
        style: "RPC",
        reqBodyType: "formData",
        bodyType: "json",
    });
    const request = new openApi.OpenApiRequest({ query });
    const response = await new openApi.default(config).callApi(
        parameters,
        request,
        new util.RuntimeOptions({}),
    );
    return Object(response.body);
}

/** Reads the first page of a list, which is all there is for a single share. @param property contains the rows */
export async function list(
    operation: string,
    property: string,
    query: Record<string, string>,
): Promise<Row[]> {
    const rows = (await call(operation, { MaxResults: "100", ...query }))[property];
    return Array.isArray(rows) ? rows : [];
}

/** Lists the invitations to a share. */
export function listInvitations(shareId: string): Promise<Row[]> {
    return list("ListResourceShareInvitations", "ResourceShareInvitations", {
        "ResourceShareIds.1": shareId,
    });
}

/** Finds a share that the account has joined; undefined if it has not. */
export async function findShare(shareId: string): Promise<Row | undefined> {
    const [share] = await list("ListResourceShares", "ResourceShares", {
        ResourceOwner: "OtherAccounts",
        "ResourceShareIds.1": shareId,
    });
    return share;
}

/** Lists the resources in a share that the account has joined. */
export function listResources(shareId: string): Promise<Row[]> {
    return list("ListSharedResources", "SharedResources", {
        ResourceOwner: "OtherAccounts",
        "ResourceShareIds.1": shareId,
    });
}

/**
 * Accepts the pending invitation to a share.
 * @returns the invitation's id
 * @throws Error if no invitation to the share is pending
 */
export async function accept(shareId: string): Promise<string> {
    const invitation = (await listInvitations(shareId)).find(({ Status }) => Status === "Pending");
    if (invitation === undefined) {
        throw new Error(`No pending invitation to ${shareId} was found.`);
    }
    const id = String(invitation.ResourceShareInvitationId);
    await call("AcceptResourceShareInvitation", { ResourceShareInvitationId: id });
    return id;
}

/** Leaves a share that the account has joined. */
export async function leave(shareId: string): Promise<void> {
    await call("DisassociateResourceShare", { ResourceOwner: "OtherAccounts", ResourceShareId: shareId });
}
