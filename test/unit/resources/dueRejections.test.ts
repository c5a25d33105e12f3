import { DueRejections, type RejectedShare } from "../../../provider/src/resources/dueRejections";

const region = "cn-hangzhou";
const share: RejectedShare = {
    region,
    invitationId: "i-1",
    resourceShareId: "rs-1",
    receiverAccountId: "1000000000000002",
    profile: null,
    assumeRole: null,
    accountId: null,
};
const receiver = { id: share.receiverAccountId };

test.each([
    ["its share's id", { region, resourceShareId: "rs-1" }, receiver, "rs-1"],
    ["the invitation's id", { region, invitationId: "i-1" }, receiver, "rs-1"],
    [
        "an account that is declared as the rule's is",
        { region, resourceShareId: "rs-1" },
        { account: {} },
        "rs-1",
    ],
    ["another account", { region, resourceShareId: "rs-1" }, { id: "1000000000000003" }, undefined],
    [
        "an account that is declared in another way",
        { region, resourceShareId: "rs-1" },
        { account: { profile: "other" } },
        undefined,
    ],
    ["another region", { region: "cn-beijing", resourceShareId: "rs-1" }, receiver, undefined],
    ["another share", { region, resourceShareId: "rs-2" }, receiver, undefined],
] as const)("a rejection is found by %s", async (_, ids, declarer, expected) => {
    const due = new DueRejections();
    due.add(share);
    expect(await due.find(ids, declarer)).toBe(expected);
    due.delete(share);
    expect(await due.find(ids, declarer)).toBeUndefined();
});

test("who asks while something is being found out waits for it, also if it fails", async () => {
    const due = new DueRejections();
    let find: (found: RejectedShare[]) => void = () => undefined;
    const added = due.addFound(
        new Promise((resolve) => {
            find = resolve;
        }),
    );
    const failed = due.addFound(Promise.reject(new Error("It failed.")));
    const asked = due.find(share, receiver);
    find([share]);
    await added;
    await expect(failed).rejects.toThrow("It failed.");
    expect(await asked).toBe("rs-1");
});
