import * as pulumi from "@pulumi/pulumi";
import * as dynamic from "../../../provider/src/index";
import * as plugin from "../../../provider/src/plugin";

// What is declared is registered a moment later.
afterAll(() => pulumi.runtime.disconnect());

/** What the program has registered, by its type. */
const registered = new Map<string, Record<string, unknown>>();
beforeEach(() => {
    registered.clear();
    pulumi.runtime.setAllConfig({});
    pulumi.runtime.setMocks({
        call: () => ({}),
        newResource: ({ type, inputs, id }) => {
            registered.set(type, inputs);
            return { id: id ?? "1", state: inputs };
        },
    });
});

const type = "alicloud-resource-sharing:index:InvitationResponse";
const right: plugin.InvitationResponseArgs = { response: "accept", resourceShareId: "rs-1" };

/** Waits until a resource is registered, and gives the inputs of a type. */
async function inputsOf(resource: pulumi.Resource, of: string): Promise<Record<string, unknown> | undefined> {
    await new Promise((resolve) => resource.urn.apply(resolve));
    return registered.get(of);
}

test("the entry has the names and the types of the package itself", () => {
    const { plugin: namespace, ...own } = dynamic;
    const same: typeof own extends typeof plugin ? true : false = true;
    const alsoSame: typeof plugin extends typeof own ? true : false = true;
    expect([Object.keys(plugin).sort(), same, alsoSame]).toEqual([Object.keys(own).sort(), true, true]);
    expect(namespace.InvitationResponse).toBe(plugin.InvitationResponse);
});

test("a response has its inputs and nothing of the other adapter", async () => {
    const response = new plugin.InvitationResponse("network", right, { customTimeouts: { create: "1m" } });
    const inputs = await inputsOf(response, type);
    expect(
        Object.fromEntries(Object.entries(inputs ?? {}).filter(([, value]) => value !== undefined)),
    ).toEqual(right);
    const found = plugin.InvitationResponse.get("other", "rs-2");
    expect(found).toBeInstanceOf(plugin.InvitationResponse);
});

test("a provider has its arguments by their own names, what is no string as JSON", async () => {
    const provider = new plugin.Provider("receiver", { region: "cn-beijing", endpoints: [{ sts: "host" }] });
    expect(await inputsOf(provider, "pulumi:providers:alicloud-resource-sharing")).toEqual({
        region: "cn-beijing",
        endpoints: '[{"sts":"host"}]',
    });
});

test("configuration that the plugin does not see is refused, unless a provider takes its place", () => {
    const declare = (options: pulumi.CustomResourceOptions = {}) =>
        new plugin.InvitationResponse("network", right, options);
    pulumi.runtime.setAllConfig({
        "alicloud:profile": "p",
        "alicloud:accountId": "1",
        "alicloud:fc": "not of this package",
        "alicloud-resource-sharing:profile": "p",
    });
    expect(declare).toThrow(
        new pulumi.RunError(
            'InvitationResponse "network": the plugin does not see alicloud:accountId: set' +
                " alicloud-resource-sharing:accountId as well, or use a Provider.",
        ),
    );
    const provider = new plugin.Provider("receiver", { region: "cn-beijing" });
    declare({ provider });
    declare({ parent: new pulumi.ComponentResource("test:index:Network", "parent", {}, { provider }) });
});
