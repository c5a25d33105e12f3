import type { Emulator, JsonObject, OperationParameters, RegionId } from "alicloud-resource-sharing-emulator";
import { type CallOptions, officialCall } from "./officialClient";

export const senderId = "1000000000000001";
export const receiverId = "1000000000000002";

/** How to call an emulator as one of its accounts. */
export function as(emulator: Emulator, accountId: string): CallOptions {
    const account = emulator.accounts.find((one) => one.id === accountId);
    if (account === undefined) {
        throw new Error(`no account ${accountId}`);
    }
    return { url: emulator.url, accessKeyId: account.accessKeyId, accessKeySecret: account.accessKeySecret };
}

/** What a call answers: the body, or the code and HTTP status of the refusal. */
export async function outcome(call: Promise<JsonObject>): Promise<unknown> {
    try {
        return await call;
    } catch (error) {
        const { code, statusCode } = error as { code?: unknown; statusCode?: unknown };
        return { code, httpStatus: statusCode };
    }
}

/** A member of an answer that is an object. */
export function member(answer: JsonObject, name: string): JsonObject {
    return answer[name] as JsonObject;
}

/** A member of an answer that is a list of objects. */
export function rows(answer: JsonObject, name: string): readonly JsonObject[] {
    return answer[name] as readonly JsonObject[];
}

/** A share of the sender's and the invitation to the receiver, made without HTTP. */
export async function invited(
    emulator: Emulator,
    parameters: Partial<OperationParameters<"CreateResourceShare">> = {},
    region?: RegionId,
): Promise<{ shareId: string; invitationId: string }> {
    const created = await emulator.call(
        senderId,
        "CreateResourceShare",
        {
            ResourceShareName: "network",
            AllowExternalTargets: true,
            Targets: [receiverId],
            Resources: [{ ResourceId: "vsw-1", ResourceType: "VSwitch" }],
            ...parameters,
        },
        region,
    );
    const shareId = created.ResourceShare.ResourceShareId;
    const invitation = emulator.controls.invitationTo(shareId, receiverId);
    return { shareId, invitationId: invitation?.id ?? "" };
}

/** An accepted share of the sender's: five images, which no quota of vSwitches counts. */
export async function acceptedImages(emulator: Emulator, name: string, region: RegionId): Promise<void> {
    const Resources = Array.from({ length: 5 }, (_, index) => ({
        ResourceId: `m-${name}-${index}`,
        ResourceType: "Image",
    }));
    const { invitationId } = await invited(emulator, { Resources }, region);
    await emulator.call(
        receiverId,
        "AcceptResourceShareInvitation",
        { ResourceShareInvitationId: invitationId },
        region,
    );
}

/** An invitation of each way to end, with its share. */
export async function endedInvitations(emulator: Emulator) {
    const me = receiver(emulator);
    const accepted = await invited(emulator);
    await me.accept(accepted.invitationId);
    const rejected = await invited(emulator);
    await me.reject(rejected.invitationId);
    const cancelled = await invited(emulator);
    await emulator.call(senderId, "DeleteResourceShare", { ResourceShareId: cancelled.shareId });
    const expired = await invited(emulator);
    emulator.controls.expireInvitation(expired.invitationId);
    return { accepted, rejected, cancelled, expired };
}

/** Accepts, rejects or lists as the receiver, over HTTP. */
export function receiver(emulator: Emulator) {
    const caller = as(emulator, receiverId);
    const other = { ResourceOwner: "OtherAccounts" };
    return {
        accept: (id: string) =>
            officialCall(caller, "AcceptResourceShareInvitation", { ResourceShareInvitationId: id }),
        reject: (id: string) =>
            officialCall(caller, "RejectResourceShareInvitation", { ResourceShareInvitationId: id }),
        leave: (shareId: string, query: Record<string, string> = {}) =>
            officialCall(caller, "DisassociateResourceShare", {
                ResourceShareId: shareId,
                ...other,
                ...query,
            }),
        statuses: async () =>
            rows(await officialCall(caller, "ListResourceShareInvitations"), "ResourceShareInvitations").map(
                (one) => one.Status,
            ),
        shareIds: async () =>
            rows(await officialCall(caller, "ListResourceShares", other), "ResourceShares").map(
                (one) => one.ResourceShareId,
            ),
        resources: async () =>
            rows(await officialCall(caller, "ListSharedResources", other), "SharedResources").map((one) => [
                one.ResourceId,
                one.ResourceStatus,
            ]),
    };
}
