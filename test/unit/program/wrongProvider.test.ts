import * as pulumi from "@pulumi/pulumi";
import * as dynamic from "../../../provider/src/index";
import * as plugin from "../../../provider/src/plugin";

// What is declared is registered a moment later.
afterAll(() => pulumi.runtime.disconnect());

const registered: (string | undefined)[] = [];
beforeEach(() => {
    registered.length = 0;
    pulumi.runtime.setAllConfig({});
    pulumi.runtime.setMocks({
        call: () => ({ invitations: [] }),
        newResource: ({ name, provider }) => {
            registered.push(`${name} by ${provider?.split("::").at(-2) ?? ""}`);
            return { id: "1", state: {} };
        },
    });
});

/** A provider of some package, as another copy of this one or another library has its class. */
class Foreign extends pulumi.ProviderResource {
    constructor(name: string) {
        super(name, "of another class", {});
    }
}

/** What declares the same with each of a module's functions and classes that take a provider. */
const declarations: Readonly<
    Record<string, (from: typeof dynamic, provider: pulumi.ProviderResource) => unknown>
> = {
    'InvitationResponse "network"': ({ InvitationResponse }, provider) =>
        new InvitationResponse("network", { response: "accept", resourceShareId: "rs-1" }, { provider }),
    'InvitationAutoResponse "team"': ({ InvitationAutoResponse }, provider) =>
        new InvitationAutoResponse("team", { accept: [], otherwise: "reject" }, { provider }),
    getInvitations: ({ getInvitationsOutput }, provider) => getInvitationsOutput({}, { provider }),
};
const modules = {
    "pulumi-alicloud-resource-sharing": dynamic,
    "pulumi-alicloud-resource-sharing/plugin": plugin,
} as const;
const region = "cn-hangzhou";
const wrong: readonly [module: keyof typeof modules, given: string, provider: () => unknown][] = [
    [
        "pulumi-alicloud-resource-sharing",
        ", not of pulumi-alicloud-resource-sharing/plugin",
        () => new plugin.Provider("other", { region }),
    ],
    [
        "pulumi-alicloud-resource-sharing/plugin",
        ", not of pulumi-alicloud-resource-sharing",
        () => new dynamic.Provider("other", { region }),
    ],
    ["pulumi-alicloud-resource-sharing", ", not of alicloud", () => new Foreign("alicloud")],
    ["pulumi-alicloud-resource-sharing/plugin", ", not of alicloud", () => new Foreign("alicloud")],
    ["pulumi-alicloud-resource-sharing", "", () => "receiver"],
    ["pulumi-alicloud-resource-sharing/plugin", "", () => ({ getPackage: "alicloud" })],
    ["pulumi-alicloud-resource-sharing", "", () => null],
];

describe.each(Object.entries(declarations))("%s", (what, declare) => {
    test.each(wrong)("of %s refuses a provider%s, in one line", (module, given, provider) => {
        const [name] = what.split(" ");
        const construct = () => Reflect.apply(declare, undefined, [modules[module], provider()]);
        const refusal = `${what}: provider must be a Provider of ${module}, the module that ${name} is from${given}.`;
        expect(construct).toThrow(new pulumi.RunError(refusal));
        expect(construct).toThrow(pulumi.RunError);
    });
});

test("a look-up that is awaited refuses it as well", async () => {
    const provider = new plugin.Provider("other", { region });
    await expect(dynamic.getInvitations({}, { provider })).rejects.toThrow(
        "getInvitations: provider must be a Provider of pulumi-alicloud-resource-sharing, the module that getInvitations is from,",
    );
});

test.each([
    ["the npm package", dynamic, "pulumi-nodejs"],
    ["the plugin", plugin, "alicloud-resource-sharing"],
])(
    "a provider of %s is taken from any copy of it, and from a parent among those of other packages",
    async (_, from, own) => {
        const provider = new Foreign(own);
        const given = new from.InvitationResponse(
            "given",
            { response: "accept", resourceShareId: "rs-1" },
            { provider },
        );
        const providers = [new Foreign("alicloud"), new from.Provider("team", { region })];
        const parent = new pulumi.ComponentResource("test:index:Network", "parent", {}, { providers });
        const inherited = new from.InvitationResponse(
            "inherited",
            { response: "accept", resourceShareId: "rs-1" },
            { parent },
        );
        await new Promise((resolve) => pulumi.all([given.urn, inherited.urn]).apply(resolve));
        expect(registered).toEqual(
            expect.arrayContaining(["given by of another class", "inherited by team"]),
        );
    },
);
