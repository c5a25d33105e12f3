import { type Emulator, type RegionId, startEmulator } from "alicloud-resource-sharing-emulator";
import { acceptedImages, as, invited, receiverId, rows } from "./support/accounts";
import { allocatedBy, heldAfterCollection } from "./support/memory";
import { officialCall } from "./support/officialClient";

const rowCount = 10_000;
let emulator: Emulator;

beforeAll(async () => {
    emulator = await startEmulator({
        settings: {
            resourceShareLimit: rowCount,
            sharedResourceLimit: 2 * rowCount,
            pendingInvitationLimit: rowCount,
        },
    });
});

afterAll(() => emulator.close());

async function pages(operation: string, member: string, query: Record<string, string>): Promise<string[][]> {
    const found: string[][] = [];
    let NextToken = "";
    do {
        const answer = await officialCall(as(emulator, receiverId), operation, { ...query, NextToken });
        found.push(rows(answer, member).map((row) => JSON.stringify(row)));
        NextToken = String(answer.NextToken ?? "");
    } while (NextToken !== "");
    return found;
}

it("gives every row once, also while others come and go", async () => {
    for (let share = 0; share < 7; share += 1) {
        await invited(emulator);
    }
    const first = await officialCall(as(emulator, receiverId), "ListResourceShareInvitations", {
        MaxResults: "3",
    });
    const [, , third] = rows(first, "ResourceShareInvitations");
    await invited(emulator);
    emulator.controls.purgeInvitation(String(third?.ResourceShareInvitationId));
    const rest = await officialCall(as(emulator, receiverId), "ListResourceShareInvitations", {
        NextToken: String(first.NextToken),
    });
    expect(rest.NextToken).toBeUndefined();
    const seen = [first, rest].flatMap((page) =>
        rows(page, "ResourceShareInvitations").map((one) => one.ResourceShareId),
    );
    const made = emulator.controls.shares.slice(0, 7).map((share) => share.id);
    expect(seen).toEqual(made.reverse());
});

it("says so at the end as the settings say, and can begin with the oldest", async () => {
    emulator.settings.lastPageToken = "empty";
    emulator.settings.newestFirst = false;
    const answer = await officialCall(as(emulator, receiverId), "ListResourceShareInvitations");
    expect(answer.NextToken).toBe("");
    const times = rows(answer, "ResourceShareInvitations").map((one) => String(one.CreateTime));
    expect([...times].sort()).toEqual(times);
    emulator.settings.lastPageToken = "absent";
    emulator.settings.newestFirst = true;
});

it("does not take the token of another list", async () => {
    const { NextToken } = await officialCall(as(emulator, receiverId), "ListResourceShareInvitations", {
        MaxResults: "1",
    });
    const other = { ResourceOwner: "OtherAccounts", NextToken: String(NextToken) };
    await expect(officialCall(as(emulator, receiverId), "ListResourceShares", other)).rejects.toMatchObject({
        code: "InvalidParameter.NextToken",
    });
});

it("pages 10,000 invitations, shares and resources", async () => {
    const region = "cn-shanghai";
    for (let share = 0; share < rowCount / 5; share += 1) {
        await acceptedImages(emulator, String(share), region);
    }
    const query = { RegionId: region, MaxResults: "100", ResourceOwner: "OtherAccounts" };
    const resources = await pages("ListSharedResources", "SharedResources", query);
    expect(resources.every((page) => page.length === 100)).toBe(true);
    expect(new Set(resources.flat()).size).toBe(rowCount);
    const shares = await pages("ListResourceShares", "ResourceShares", query);
    expect(new Set(shares.flat()).size).toBe(rowCount / 5);
});

it("reads no further than its page: a page costs the same wherever it is", async () => {
    const page = async (NextToken: string) => {
        const before = process.cpuUsage();
        const query = { ResourceOwner: "OtherAccounts", MaxResults: 100, NextToken } as const;
        const answer = await emulator.call(receiverId, "ListSharedResources", query, "cn-shanghai");
        // Not the time that passes: that depends on what else the machine does.
        const { user, system } = process.cpuUsage(before);
        return { token: String(answer.NextToken ?? ""), microseconds: user + system };
    };
    const times: number[] = [];
    let token = "";
    do {
        const read = await page(token);
        token = read.token;
        times.push(read.microseconds);
    } while (token !== "");
    const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
    expect(times).toHaveLength(100);
    expect(median(times.slice(50))).toBeLessThan(5 * median(times.slice(0, 50)));
});

it("takes the memory of a page, however long the list is", async () => {
    const short = "cn-beijing";
    for (let share = 0; share < 30; share += 1) {
        await acceptedImages(emulator, String(share), short);
    }
    const read = async (region: RegionId, pages: number) => {
        const query = { ResourceOwner: "OtherAccounts", MaxResults: 100 } as const;
        for (let page = 0, NextToken = ""; page < pages; page += 1) {
            const response = await emulator.call(
                receiverId,
                "ListSharedResources",
                { ...query, NextToken },
                region,
            );
            NextToken = response.NextToken ?? "";
        }
    };
    await read("cn-shanghai", 100);
    const [ofShort, ofLong] = [
        await allocatedBy(() => read(short, 1)),
        await allocatedBy(() => read("cn-shanghai", 100)),
    ];
    expect(ofShort).toBeGreaterThan(10_000);
    expect(ofLong / 100).toBeLessThan(1.5 * ofShort);
    const held = heldAfterCollection();
    await read("cn-shanghai", 100);
    expect(heldAfterCollection() - held).toBeLessThan(ofShort);
});
