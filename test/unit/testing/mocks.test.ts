import * as pulumi from "@pulumi/pulumi";
import * as sharing from "../../../provider/src/index";
import * as byPlugin from "../../../provider/src/plugin";
import { properties as ofRule } from "../../../provider/src/schema/invitationAutoResponse";
import { properties as ofResponse } from "../../../provider/src/schema/invitationResponse";
import { lookUps } from "../../../provider/src/schema/lookUps";
import { outputsOf, type PropertyTable } from "../../../provider/src/schema/propertyTable";
import { type MockedOutputs, mocks } from "../../../provider/src/testing";

// What is declared is registered a moment later.
afterAll(() => pulumi.runtime.disconnect());

const share = { resourceShareId: "rs-1111111111", response: "accept" } as const;
const vswitch = {
    resourceId: "vsw-1",
    resourceType: "VSwitch",
    resourceArn: null,
    resourceStatus: "Available",
};

async function mocking(given?: MockedOutputs, preview = false) {
    const mocked = mocks(given);
    await pulumi.runtime.setMocks(mocked, "project", "stack", preview);
    return mocked;
}

function resolved<Value>(output: pulumi.Output<Value>): Promise<Value> {
    return new Promise((resolve) => output.apply(resolve));
}

/** The values of all outputs that a resource's table has. */
async function outputsIn(
    resource: pulumi.CustomResource,
    table: PropertyTable,
): Promise<Record<string, unknown>> {
    const known = Object.keys(outputsOf(table)).map(async (name) => [
        name,
        await resolved(pulumi.output(Reflect.get(resource, name))),
    ]);
    return Object.fromEntries(await Promise.all(known));
}

/** The names of the outputs that have no value of their type. */
function wronglyTyped(table: PropertyTable, outputs: Record<string, unknown>): string[] {
    return Object.entries(outputsOf(table))
        .filter(([name, { type }]) => type.problemWith(outputs[name]) !== undefined)
        .map(([name]) => name);
}

describe.each([
    ["the npm package", sharing],
    ["the plugin", byPlugin],
])(
    "%s",
    (_, {
        InvitationResponse,
        InvitationAutoResponse,
        getInvitation,
        getInvitations,
        getSharedResources,
    }) => {
        test("a response has every output, by its type: what was declared, and what was given", async () => {
            await mocking({ InvitationResponse: { sharedResources: [vswitch], status: "Pending" } });
            const response = new InvitationResponse("network", { ...share, waitFor: "resources" });
            const outputs = await outputsIn(response, ofResponse);
            expect(wronglyTyped(ofResponse, outputs)).toEqual([]);
            expect(outputs).toMatchObject({
                ...share,
                waitFor: "resources",
                profile: null,
                onDelete: "retain",
                joined: true,
                status: "Pending",
                sharedResourceIdsByType: { VSwitch: ["vsw-1"] },
            });
            expect(await resolved(response.sharedResourceId("VSwitch"))).toBe("vsw-1");
            expect(await resolved(response.id)).toBe(outputs.invitationId);
        });

        test("what is given may depend on the inputs and the name", async () => {
            await mocking({
                InvitationResponse: ({ senderAccountId }, name) => ({
                    resourceShareName: `${name} of ${senderAccountId}`,
                }),
            });
            const accepted = new InvitationResponse("network", {
                ...share,
                senderAccountId: "1000000000000009",
            });
            expect(await resolved(accepted.resourceShareName)).toBe("network of 1000000000000009");
            const rejected = new InvitationResponse("other", { ...share, response: "reject" });
            expect(await outputsIn(rejected, ofResponse)).toMatchObject({
                joined: false,
                status: "Rejected",
            });
        });

        test("a rule has every output, by its type", async () => {
            await mocking();
            const accept = [{ senderAccountId: "1000000000000001" }];
            const roleArn = "acs:ram::1000000000000007:role/sharing";
            const rule = new InvitationAutoResponse("all", { accept, assumeRole: { roleArn } });
            const outputs = await outputsIn(rule, ofRule);
            expect(wronglyTyped(ofRule, outputs)).toEqual([]);
            expect(outputs).toMatchObject({ accept, otherwise: "ignore", except: null, responses: [] });
            expect(await resolved(rule.id)).toBe("1000000000000007/cn-hangzhou");
        });

        test("a response that is read has the id that it is read by", async () => {
            await mocking();
            const read = InvitationResponse.get("network", "rs-2222222222");
            expect(await resolved(read.id)).toBe("rs-2222222222");
            expect(await resolved(read.resourceShareId)).toBe("rs-2222222222");
        });

        test("look-ups find nothing, an invitation that was asked for, or what was given", async () => {
            await mocking({
                getSharedResources: ({ resourceShareId = "" }) => ({
                    sharedResources: [{ ...vswitch, resourceShareId }],
                }),
            });
            const invitations = await getInvitations({ status: "Pending" });
            const invitation = await getInvitation({ resourceShareId: "rs-1111111111" });
            const { sharedResources } = await getSharedResources({ resourceShareId: "rs-1111111111" });
            expect(wronglyTyped(lookUps.getInvitations.properties, { ...invitations })).toEqual([]);
            expect(invitations).toMatchObject({ status: "Pending", senderAccountId: null, invitations: [] });
            expect(wronglyTyped(lookUps.getInvitation.properties, { ...invitation })).toEqual([]);
            expect(invitation).toMatchObject({ resourceShareId: "rs-1111111111", status: "Pending" });
            expect(sharedResources).toEqual([{ ...vswitch, resourceShareId: "rs-1111111111" }]);
            await expect(getInvitation({})).rejects.toThrow("invitationId is missing: give invitationId or");
            await expect(getInvitations({ senderAccountId: "42" })).rejects.toThrow(
                'senderAccountId is "42", but must be an account id',
            );
        });
    },
);

test("what the provider would refuse fails the resource, in its words", () => {
    const { newResource } = mocks();
    const declare = (className: string, inputs: object) => () =>
        newResource({ type: `alicloud-resource-sharing:index:${className}`, name: "network", inputs });
    expect(declare("InvitationResponse", { response: "maybe" })).toThrow(
        /^InvitationResponse "network": response is "maybe", but must be .*; invitationId is missing: declare invitationId or/,
    );
    expect(declare("InvitationAutoResponse", { accept: [] })).toThrow(
        'InvitationAutoResponse "network": accept is empty, so that the rule does nothing',
    );
});

test("secrets reach a function as plain values, and stay secret outputs", async () => {
    const seen: unknown[] = [];
    const mocked = await mocking({
        InvitationResponse: (inputs) => {
            seen.push(inputs.assumeRole);
            return {};
        },
    });
    const assumeRole = { roleArn: "acs:ram::1000000000000007:role/sharing", externalId: "Never-Shown-1" };
    const response = new sharing.InvitationResponse("network", { ...share, assumeRole });
    expect(await resolved(response.receiverAccountId)).toBe("1000000000000007");
    expect(await pulumi.isSecret(response.assumeRole)).toBe(true);
    expect(await resolved(response.assumeRole)).toEqual(assumeRole);
    expect(seen).toEqual([assumeRole]);
    expect(mocked.inputsOf("InvitationResponse", "network")).toEqual({ ...share, assumeRole });
});

test("inputs that a preview does not know are no mistake", async () => {
    await mocking({}, true);
    class Thing extends pulumi.CustomResource {
        declare readonly made: pulumi.Output<string>;

        constructor(name: string) {
            super("test:index:Thing", name, { made: undefined });
        }
    }
    const { made } = new Thing("thing");
    const response = new sharing.InvitationResponse("network", { ...share, resourceShareId: made });
    expect(await resolved(response.status)).toBe("Accepted");
});

test("other packages' resources and functions are the user's own to mock", async () => {
    const mocked = await mocking({
        others: {
            newResource: ({ name }) => ({ id: `mine-${name}`, state: {} }),
            call: () => ({ zones: 3 }),
        },
    });
    const provider = new sharing.Provider("team", { profile: "team" });
    expect(await resolved(provider.id)).toBe("mine-team");
    expect(await pulumi.runtime.invoke("test:index:getZones", {})).toEqual({ zones: 3 });
    expect(() => mocked.inputsOf("InvitationResponse", "team")).toThrow(
        'The program has declared no InvitationResponse "team"; it has declared pulumi-nodejs "team".',
    );
});

test("both sides of a share: the receivers' responses are to the sender's share", async () => {
    const mocked = await mocking();
    const { receivers } = new sharing.CrossAccountShare("network", {
        resourceShareName: "network",
        resources: { web: { resourceId: "vsw-1", resourceType: "VSwitch" } },
        receivers: { team: { accountId: "1000000000000002", profile: "team" } },
    });
    expect(await resolved(receivers.team.response.receiverAccountId)).toBe("1000000000000002");
    expect(mocked.inputsOf("InvitationResponse", "network-team")).toMatchObject({
        resourceShareId: "rs-6GRmdD3X0000",
        senderAccountId: "1000000000000001",
    });
});

test("the types know the outputs, and the inputs of a function", () => {
    const wrong: MockedOutputs[] = [
        // @ts-expect-error No output has this name.
        { InvitationResponse: { sharedResource: [] } },
        // @ts-expect-error A status is a string.
        { InvitationResponse: () => ({ status: 1 }) },
        // @ts-expect-error No input has this name.
        { InvitationAutoResponse: ({ sender }) => ({ receiverAccountId: sender }) },
        // @ts-expect-error Invitations have more than an id.
        { getInvitations: { invitations: [{ invitationId: "i-1" }] } },
    ];
    expect(wrong).toHaveLength(4);
});
