import * as pulumi from "@pulumi/pulumi";
import type { InvitationResponseArgs } from "../../../provider/src/program/generated/invitationResponse";
import { InvitationResponse } from "../../../provider/src/program/invitationResponse";
import { onlyAvailableId } from "../../../provider/src/program/sharedResourceType";
import { resolved } from "./declared";

// What is declared is registered a moment later.
afterAll(() => pulumi.runtime.disconnect());

const right: InvitationResponseArgs = { response: "accept", resourceShareId: "rs-1" };

test.each<[what: string, construct: () => unknown, message: string]>([
    [
        "a time-out that is no duration",
        () => new InvitationResponse("network", right, { customTimeouts: { create: "5 minutes" } }),
        'InvitationResponse "network": customTimeouts.create is "5 minutes", but must be a duration such as "10m".',
    ],
    [
        "the option `import`, which ends in a stack trace of Pulumi's",
        () => new InvitationResponse("network", right, { import: "rs-1" }),
        'InvitationResponse "network": Pulumi cannot import a dynamic resource by the option `import`: leave it out, and' +
            " `pulumi up` adopts what was sent already; or run `npx pulumi-alicloud-resource-sharing import network=rs-1`" +
            " and follow what it prints.",
    ],
    [
        "inputs that are none, as a program without types may have them",
        () => Reflect.construct(InvitationResponse, ["network", "rs-1"]),
        'InvitationResponse "network" takes its inputs as an object, not "rs-1".',
    ],
])("%s is refused in one line, without a stack trace", (_, construct, message) => {
    expect(construct).toThrow(new pulumi.RunError(message));
    expect(construct).toThrow(pulumi.RunError);
});

test("a property that is not given has no name: the engine would make promises for it in each of hundreds", () => {
    pulumi.runtime.setMocks({ call: () => ({}), newResource: () => ({ id: "i-1", state: {} }) });
    expect(new InvitationResponse("one", right)).not.toHaveProperty("customTimeouts");
    expect(new InvitationResponse("two", right, { customTimeouts: { create: "1m" } })).toHaveProperty(
        "customTimeouts",
    );
});

/** Constructs a response under mocks that give these outputs. */
function mocked(outputs: (inputs: object) => object): InvitationResponse {
    pulumi.runtime.setMocks({
        call: () => ({}),
        newResource: ({ inputs }) => ({ id: "i-1", state: outputs(inputs) }),
    });
    return new InvitationResponse("network", right);
}

test("the ids of shared resources are those that can be used, of one type or of all", async () => {
    const resource = (resourceId: string, resourceType: string, resourceStatus: string) => ({
        resourceId,
        resourceType,
        resourceStatus,
        resourceArn: null,
    });
    const response = mocked((inputs) => ({
        ...inputs,
        sharedResources: [
            resource("vsw-1", "VSwitch", "Available"),
            resource("vsw-2", "VSwitch", "Unavailable"),
            resource("s-1", "Snapshot", "Available"),
        ],
    }));
    expect(await resolved(response.sharedResourceIds("VSwitch"))).toEqual(["vsw-1"]);
    expect(await resolved(response.sharedResourceIds())).toEqual(["vsw-1", "s-1"]);
});

describe("the only shared resource of a type", () => {
    const holding = (...resources: readonly (readonly [id: string, type: string, status: string])[]) =>
        resources.map(([resourceId, resourceType, resourceStatus]) => ({
            resourceId,
            resourceType,
            resourceStatus,
            resourceArn: null,
        }));

    test("is given where it can be used", async () => {
        const sharedResources = holding(
            ["vsw-1", "VSwitch", "Available"],
            ["vsw-2", "VSwitch", "Unavailable"],
            ["s-1", "Snapshot", "Available"],
        );
        const response = mocked((inputs) => ({ ...inputs, sharedResources }));
        expect(await resolved(response.sharedResourceId("VSwitch"))).toBe("vsw-1");
    });

    test.each([
        [
            "none of the type that can be used",
            holding(["s-1", "Snapshot", "Available"], ["vsw-1", "VSwitch", "Unavailable"]),
            "VSwitch",
            "the share holds no Available resource of this type; it holds Snapshot s-1 (Available), VSwitch vsw-1 (Unavailable).",
        ],
        [
            "many of another spelling",
            holding(...["1", "2", "3", "4", "5", "6"].map((id) => [id, "Image", "Available"] as const)),
            "image",
            "the share holds no Available resource of this type; it holds Image 1 (Available), Image 2 (Available)," +
                " Image 3 (Available), Image 4 (Available), Image 5 (Available) and 1 more." +
                ' The service\'s spelling is "Image".',
        ],
        ["nothing", [], "VSwitch", "the share holds no Available resource of this type; it holds nothing."],
        [
            "two",
            holding(["vsw-1", "VSwitch", "Available"], ["vsw-2", "VSwitch", "Available"]),
            "VSwitch",
            'the share holds 2 resources of this type; sharedResourceIds("VSwitch") gives the ids of all.',
        ],
    ])("is refused in one line where the share holds %s", (_, resources, type, problem) => {
        const refused = () => onlyAvailableId(type, resources);
        expect(refused).toThrow(new pulumi.RunError(`sharedResourceId("${type}"): ${problem}`));
        expect(refused).toThrow(pulumi.RunError);
    });
});

test("standard mocks, which return the inputs, give no ids", async () => {
    expect(await resolved(mocked((inputs) => inputs).sharedResourceIds())).toEqual([]);
});

test("a type in another case than the service's is warned of", () => {
    const warn = jest.spyOn(pulumi.log, "warn").mockResolvedValue();
    const response = mocked((inputs) => inputs);
    response.sharedResourceIds("VSwitch");
    response.sharedResourceIds("SomethingNew");
    expect(warn).not.toHaveBeenCalled();
    response.sharedResourceIds("Vswitch");
    expect(warn).toHaveBeenCalledWith(
        'sharedResourceIds("Vswitch") selects nothing: the service\'s spelling is "VSwitch".',
        response,
    );
    warn.mockRestore();
});
