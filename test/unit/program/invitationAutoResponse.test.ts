import * as pulumi from "@pulumi/pulumi";
import * as dynamic from "../../../provider/src/index";
import * as plugin from "../../../provider/src/plugin";

// What is declared is registered a moment later.
afterAll(() => pulumi.runtime.disconnect());

const accept = [{ senderAccountId: "1512666876910000" }];

/** What the engine is told of a resource; what is not given is left out. */
function registered(declare: () => pulumi.CustomResource): Promise<object> {
    pulumi.runtime.setAllConfig({});
    return new Promise((resolve) => {
        pulumi.runtime.setMocks({
            call: () => ({}),
            newResource: ({ type, inputs }) => {
                const given = Object.entries(inputs).filter(([, value]) => value !== undefined);
                resolve({ type, ...Object.fromEntries(given) });
                return { id: "1", state: inputs };
            },
        });
        declare();
    });
}

test("by the dynamic provider it has its own type and its own module", async () => {
    const options = { customTimeouts: { create: "10m" } };
    expect(await registered(() => new dynamic.InvitationAutoResponse("rule", { accept }, options))).toEqual({
        type: "pulumi-nodejs:dynamic/alicloud-resource-sharing:InvitationAutoResponse",
        accept,
        customTimeouts: { create: "10m" },
        __provider:
            'exports.handler=()=>require("pulumi-alicloud-resource-sharing/provider/invitationAutoResponse");',
    });
});

test("by the plugin it has its inputs alone", async () => {
    expect(await registered(() => new plugin.InvitationAutoResponse("rule", { accept }))).toEqual({
        type: "alicloud-resource-sharing:index:InvitationAutoResponse",
        accept,
    });
});

test("an external id is a secret, whether the program marks it so or not", async () => {
    const assumeRole = { roleArn: "acs:ram::1000000000000002:role/sharing", externalId: "canary" };
    const rule = new dynamic.InvitationAutoResponse("rule", { accept, assumeRole });
    expect(await pulumi.isSecret(rule.assumeRole)).toBe(true);
});

test("arguments that are none are refused in one line, by name", () => {
    expect(() =>
        Reflect.construct(dynamic.InvitationAutoResponse, ["rule", accept[0]?.senderAccountId]),
    ).toThrow(
        new pulumi.RunError(
            'InvitationAutoResponse "rule" takes its inputs as an object, not "1512666876910000".',
        ),
    );
});
