import { describeOutputs } from "../../../tools/src/quick-start/describeOutputs";

test("an accepted share, with its resources", () => {
    const sharedResources = [
        { resourceId: "vsw-1", resourceType: "VSwitch", resourceArn: "acs:…", resourceStatus: "Available" },
    ];
    expect(describeOutputs({ status: "Accepted", sender: "1000000000000001", sharedResources })).toEqual([
        "Output status: Accepted",
        "Output sender: 1000000000000001",
        "Output sharedResources:",
        "    VSwitch vsw-1, Available",
    ]);
});

test("a rejected share, without resources", () => {
    const outputs = { status: "Rejected", sender: "1000000000000001", sharedResources: [] };
    expect(describeOutputs(outputs)).toContain("Output sharedResources: none");
});
