import { type Emulator, startEmulator } from "alicloud-resource-sharing-emulator";
import { receiverId, senderId } from "./support/accounts";

let emulator: Emulator;

beforeEach(async () => {
    emulator = await startEmulator();
});
afterEach(() => emulator.close());

it("types the parameters and the response of an operation by its name", async () => {
    const created = await emulator.call("sender", "CreateResourceShare", { ResourceShareName: "network" });
    const id: string = created.ResourceShare.ResourceShareId;
    const status: "Active" | "Pending" | "Deleting" | "Deleted" = created.ResourceShare.ResourceShareStatus;
    expect([id, status]).toEqual([expect.stringMatching(/^rs-/), "Active"]);
    const { ResourceShareInvitations } = await emulator.call("receiver", "ListResourceShareInvitations");
    expect(ResourceShareInvitations.map(({ SenderAccountId }) => SenderAccountId)).toEqual([]);
});

it("does not compile with a wrong name, parameter or region", async () => {
    // @ts-expect-error: there is no such operation
    await expect(emulator.call(senderId, "CreateShare")).rejects.toMatchObject({ httpStatus: 404 });
    // @ts-expect-error: ResourceShareName is required
    await expect(emulator.call(senderId, "CreateResourceShare", {})).rejects.toMatchObject({
        code: "MissingParameter.ResourceShareName",
    });
    // @ts-expect-error: the response has no such member
    expect((await emulator.call(receiverId, "GetCallerIdentity")).SenderId).toBeUndefined();
    // @ts-expect-error: there is no such region
    await expect(emulator.call(receiverId, "GetCallerIdentity", {}, "cn-nowhere")).rejects.toMatchObject({
        code: "InvalidRegionId.NotFound",
    });
});

it("takes a name that is known only at run time", async () => {
    const operation = String("GetCallerIdentity");
    expect((await emulator.call(receiverId, operation)).AccountId).toBe(receiverId);
});

it("names the accounts that exist", async () => {
    await expect(emulator.call("nobody", "GetCallerIdentity")).rejects.toThrow(
        'there is no account "nobody"; there are sender, receiver',
    );
});
