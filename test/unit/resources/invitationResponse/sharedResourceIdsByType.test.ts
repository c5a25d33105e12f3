import { sharedResourceIdsByType } from "../../../../provider/src/resources/invitationResponse/sharedResourceIdsByType";

function resource(resourceType: string, resourceId: string, resourceStatus: string | null = "Available") {
    return { resourceType, resourceId, resourceArn: null, resourceStatus };
}

test("the ids that can be used, sorted, by type", () => {
    const resources = [
        resource("VSwitch", "vsw-2"),
        resource("Image", "m-1"),
        resource("VSwitch", "vsw-1"),
        resource("VSwitch", "vsw-3", "Unavailable"),
        resource("Snapshot", "s-1", null),
    ];
    const ids = sharedResourceIdsByType(resources);
    expect(ids).toEqual({ Image: ["m-1"], VSwitch: ["vsw-1", "vsw-2"] });
    expect(Object.keys(ids)).toEqual(["Image", "VSwitch"]);
});

test("no type of the service's becomes what a language or the engine takes for something else", () => {
    const names = ["__proto__", "4dabf18193072939515e22adb298388d", "", "a b"];
    expect(sharedResourceIdsByType(names.map((name) => resource(name, "vsw-1")))).toEqual({});
});

test("each resource is looked at a few times, however many types there are", () => {
    let looks = 0;
    const resources = Array.from({ length: 1_000 }, (_, index) => ({
        ...resource("", "vsw-1"),
        get resourceType() {
            looks += 1;
            return `Type${index}`;
        },
    }));
    expect(Object.keys(sharedResourceIdsByType(resources))).toHaveLength(resources.length);
    expect(looks).toBeLessThan(10 * resources.length);
});
