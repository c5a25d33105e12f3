/** The vendor's client, as its own samples use it: one for each call, from the environment's access key. */
import openApi = require("@alicloud/openapi-client");
import util = require("@alicloud/tea-util");

/** A row of a list. */
export type Row = Readonly<Record<string, unknown>>;

/** Calls an operation of Resource Sharing; parameters are flat: `ResourceShareIds.1`. */
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
    const answer = await new openApi.default(config).callApi(
        parameters,
        request,
        new util.RuntimeOptions({}),
    );
    return Object(answer.body);
}

/** The first page, which holds all of one share. */
export async function list(operation: string, member: string, query: Record<string, string>): Promise<Row[]> {
    const rows = (await call(operation, { MaxResults: "100", ...query }))[member];
    return Array.isArray(rows) ? rows : [];
}

/** The invitations to a share. */
export function listInvitations(shareId: string): Promise<Row[]> {
    return list("ListResourceShareInvitations", "ResourceShareInvitations", {
        "ResourceShareIds.1": shareId,
    });
}

/** The share, once it has been joined. */
export async function findShare(shareId: string): Promise<Row | undefined> {
    const [share] = await list("ListResourceShares", "ResourceShares", {
        ResourceOwner: "OtherAccounts",
        "ResourceShareIds.1": shareId,
    });
    return share;
}

/** What the share holds. */
export function listResources(shareId: string): Promise<Row[]> {
    return list("ListSharedResources", "SharedResources", {
        ResourceOwner: "OtherAccounts",
        "ResourceShareIds.1": shareId,
    });
}

/** Accepts the invitation to a share that waits for an answer, and gives its id. */
export async function accept(shareId: string): Promise<string> {
    const invitation = (await listInvitations(shareId)).find(({ Status }) => Status === "Pending");
    if (invitation === undefined) {
        throw new Error(`No pending invitation to ${shareId} found.`);
    }
    const id = String(invitation.ResourceShareInvitationId);
    await call("AcceptResourceShareInvitation", { ResourceShareInvitationId: id });
    return id;
}

/** Leaves a share. */
export async function leave(shareId: string): Promise<void> {
    await call("DisassociateResourceShare", { ResourceOwner: "OtherAccounts", ResourceShareId: shareId });
}
