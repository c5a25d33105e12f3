import * as pulumi from "@pulumi/pulumi";
import { CrossAccountShare, Provider } from "../../../provider/src/index";
import { CrossAccountShare as CrossAccountShareByPlugin } from "../../../provider/src/plugin";
import { Declared } from "./declared";

let declared: Declared;
beforeEach(() => {
    pulumi.runtime.setAllConfig({});
    declared = new Declared(({ name, inputs }) => ({ id: name, state: inputs }));
});
afterEach(() => declared.all());

const web = { resourceId: "vsw-1", resourceType: "VSwitch" };
const team = { accountId: "1000000000000002", profile: "team" };
const right = { resourceShareName: "network", resources: { web }, receivers: { team } };

/** Constructs the component as a program without types does. */
function construct(args: unknown, options: pulumi.ComponentResourceOptions = {}): unknown {
    return Reflect.construct(CrossAccountShare, ["network", args, options]);
}

test.each<[what: string, args: unknown, message: string]>([
    ["no arguments", undefined, "the arguments must be an object, not undefined"],
    [
        "an unknown argument",
        { ...right, targets: [] },
        'the arguments have "targets", but there are resourceShareName, resourceShareId, resources, receivers, region',
    ],
    [
        "neither name nor id",
        { ...right, resourceShareName: undefined },
        "there must be either resourceShareName, for a new share, or resourceShareId, but there are neither",
    ],
    [
        "both name and id",
        { ...right, resourceShareId: "rs-1" },
        "there must be either resourceShareName, for a new share, or resourceShareId, but there are both",
    ],
    [
        "the id of an invitation for that of a share",
        { resourceShareId: "i-1", receivers: { team } },
        'resourceShareId is "i-1", but must be a resource share id such as "rs-6GRmdD3X0000"',
    ],
    [
        "an empty name",
        { ...right, resourceShareName: " " },
        'resourceShareName is " ", but must be the name of a share, without white space around it',
    ],
    [
        "a region that is none",
        { ...right, region: "Hangzhou" },
        'region is "Hangzhou", but must be a region id such as "cn-hangzhou"',
    ],
    [
        "resources without names",
        { ...right, resources: [web] },
        "resources must be an object with a name for each of the resources",
    ],
    [
        "receivers that are given later",
        { ...right, receivers: pulumi.output({ team }) },
        "receivers must be an object with a name for each of the receivers",
    ],
    [
        "no receivers",
        { resourceShareName: "network" },
        "receivers must be an object with a name for each of the receivers",
    ],
    [
        "a resource that is given later",
        { ...right, resources: { web: pulumi.output(web) } },
        "resources.web must be an object, whose values may be outputs",
    ],
    [
        "an unknown property of a resource",
        { ...right, resources: { web: { ...web, id: "1" } } },
        'resources.web has "id", but there are resourceId, resourceType, resourceArn',
    ],
    [
        "a resource without its type",
        { ...right, resources: { web: { resourceId: "vsw-1" } } },
        "resources.web must have resourceId and resourceType, or resourceArn alone, but has resourceId",
    ],
    [
        "a resource in both ways",
        { ...right, resources: { web: { ...web, resourceArn: "acs:vpc:…" } } },
        "resources.web must have resourceId and resourceType, or resourceArn alone, but has resourceId and resourceType and resourceArn",
    ],
    [
        "a resource in neither way",
        { ...right, resources: { web: {} } },
        "resources.web must have resourceId and resourceType, or resourceArn alone, but has nothing",
    ],
    [
        "white space around an id",
        { ...right, resources: { web: { ...web, resourceId: "vsw-1 " } } },
        'resources.web.resourceId is "vsw-1 ", but must be the id of a resource, without white space around it',
    ],
    [
        "a type in another spelling",
        { ...right, resources: { web: { ...web, resourceType: "vswitch" } } },
        'resources.web.resourceType is "vswitch", but the service\'s spelling is "VSwitch"',
    ],
    [
        "a resource twice",
        { ...right, resources: { web, again: { ...web } } },
        "resources.again and resources.web are the same: vsw-1 VSwitch",
    ],
    [
        "an unknown property of a receiver",
        { ...right, receivers: { team: { ...team, role: "r" } } },
        'receivers.team has "role", but there are accountId, provider, profile, assumeRole, onDelete',
    ],
    [
        "a receiver without an account",
        { ...right, receivers: { team: { profile: "team" } } },
        "receivers.team has no accountId: an account id: 1512666876910000",
    ],
    [
        "an account id as a number",
        { ...right, receivers: { team: { ...team, accountId: 1000000000000002 } } },
        'receivers.team.accountId is 1000000000000002, but must be an account id such as "1512666876910000", in quotes: a number loses digits',
    ],
    [
        "white space around an account id",
        { ...right, receivers: { team: { ...team, accountId: "1000000000000002\n" } } },
        'receivers.team.accountId is "1000000000000002\\n", but must be an account id such as "1512666876910000"',
    ],
    [
        "an account twice",
        { ...right, receivers: { team, other: { ...team, profile: "other" } } },
        "receivers.other and receivers.team are the same: 1000000000000002",
    ],
    [
        "another policy",
        { ...right, receivers: { team: { ...team, onDelete: "keep" } } },
        'receivers.team.onDelete is "keep", but must be "retain" or "leave"',
    ],
    [
        "a provider that is none",
        { ...right, receivers: { team: { accountId: team.accountId, provider: "team" } } },
        "receivers.team.provider must be a Provider of pulumi-alicloud-resource-sharing, the module that CrossAccountShare is from",
    ],
])("%s is refused in one line, before anything is created", async (_, args, message) => {
    const refusal = new pulumi.RunError(`CrossAccountShare "network": ${message}.`);
    expect(() => construct(args)).toThrow(refusal);
    expect(() => construct(args)).toThrow(pulumi.RunError);
    expect([...(await declared.all()).keys()]).toEqual([]);
});

test("a receiver's provider may be of another copy of the package", () => {
    const provider = new (class extends pulumi.ProviderResource {
        constructor() {
            super("pulumi-nodejs", "of another copy", {});
        }
    })();
    const receivers = { team: { accountId: team.accountId, provider } };
    expect(() => construct({ ...right, receivers })).not.toThrow();
});

test("a provider of another package, of the other adapter, or together with a profile is refused", () => {
    const of = (provider: pulumi.ProviderResource) => ({ accountId: team.accountId, provider });
    const alicloud = new AlicloudProvider("alicloud", "sender", {});
    const dynamic = new Provider("team", { region: "cn-hangzhou" });
    expect(() => construct({ ...right, receivers: { team: of(alicloud) } })).toThrow(
        "receivers.team.provider must be a Provider of pulumi-alicloud-resource-sharing, the module that CrossAccountShare is from, not of alicloud.",
    );
    expect(
        () => new CrossAccountShareByPlugin("network", { ...right, receivers: { team: of(dynamic) } }),
    ).toThrow(
        "must be a Provider of pulumi-alicloud-resource-sharing/plugin, the module that CrossAccountShare is from, not of pulumi-alicloud-resource-sharing.",
    );
    expect(() => construct({ ...right, receivers: { team: { ...of(dynamic), profile: "team" } } })).toThrow(
        "receivers.team has both provider and profile, but its credentials are those of one of them.",
    );
});

test("a receiver that has nothing but the sender's credentials is refused, and no other", async () => {
    const bare = { ...right, receivers: { team: { accountId: team.accountId } } };
    expect(() => construct(bare)).toThrow(
        'CrossAccountShare "network": receivers.team would respond with the sender\'s credentials: give it profile, assumeRole or a provider.',
    );
    construct(bare, { providers: { alicloud: new AlicloudProvider("alicloud", "sender", {}) } });
    construct(bare, { providers: [new Provider("team", { region: "cn-hangzhou" })] });
    pulumi.runtime.setAllConfig({ "alicloud-resource-sharing:profile": "team" });
    new CrossAccountShareByPlugin("network", bare);
    expect([...(await declared.all()).keys()]).toContain(
        "alicloud:resourcemanager/sharedTarget:SharedTarget network-team",
    );
});

test("options that cannot be right are refused before any child is created", async () => {
    expect(() => construct(right, { customTimeouts: { create: "soon" } })).toThrow(
        'CrossAccountShare "network": customTimeouts.create is "soon", but must be a duration such as "10m".',
    );
    expect([...(await declared.all()).keys()]).toEqual([
        "alicloud-resource-sharing:index:CrossAccountShare network",
    ]);
});

test("what is given later passes, as do absent properties of programs without types", async () => {
    construct({
        resourceShareName: pulumi.output("network"),
        resourceShareId: null,
        resources: {
            web: { resourceId: pulumi.output("vsw-1"), resourceType: "VSwitch", resourceArn: null },
        },
        receivers: { team: { ...team, accountId: Promise.resolve(team.accountId), provider: null } },
    });
    expect((await declared.all()).size).toBe(5);
});

class AlicloudProvider extends pulumi.ProviderResource {}
