import type { Client } from "../../../provider/src/api/client";
import { describeRegions } from "../../../provider/src/api/operations/describeRegions";
import { Deadline } from "../../../provider/src/common/deadline";
import { Fields } from "../../../provider/src/common/fields";
import { TestClock } from "../testClock";

/** The regions, if the service gives these. */
function regionsOf(regions: readonly unknown[]): Promise<string[]> {
    const client: Client = {
        call: async (operation) => ({
            fields: new Fields({ Regions: regions }, operation),
            size: 1,
            requestId: "",
        }),
    };
    return describeRegions(client, new Deadline(new TestClock(), 1_000));
}

const region = (id: string) => ({ RegionId: id, RegionEndpoint: "gateway.example.com" });

test("the ids, sorted, each once", async () => {
    expect(await regionsOf(["eu-west-1", "cn-hangzhou", "eu-west-1"].map(region))).toEqual([
        "cn-hangzhou",
        "eu-west-1",
    ]);
});

test.each(["gateway.example.com/", "cn", "oss-cn-hangzhou", "cn-hangzhou\n", ""])(
    "what is none, %j, becomes part of no host name",
    async (id) => {
        await expect(regionsOf([region("cn-hangzhou"), region(id)])).rejects.toThrow(
            /^Unexpected data: DescribeRegions\.Regions\[1\]\.RegionId is .*, not an id\.$/,
        );
    },
);

test("none, and more than there can be", async () => {
    await expect(regionsOf([])).rejects.toThrow("Unexpected data: DescribeRegions gives no region.");
    const many = Array.from({ length: 100_000 }, (_, index) => region(`cn-region${index}`));
    await expect(regionsOf(many)).rejects.toThrow(
        "Unexpected data: DescribeRegions gives 100000 regions, which are more than 200.",
    );
});
