import * as pulumi from "@pulumi/pulumi";
import * as dynamic from "../../../provider/src/index";
import * as plugin from "../../../provider/src/plugin";
import { Declared, resolved } from "./declared";

const sender = "1000000000000001";
const resources = {
    web: { resourceId: "vsw-1", resourceType: "VSwitch" },
    db: { resourceArn: "acs:vpc:cn-hangzhou:1000000000000001:vswitch/vsw-2" },
} as const;
const receivers = {
    team: { accountId: "1000000000000002", profile: "team" },
    other: { accountId: "1000000000000003", assumeRole: { roleArn: "acs:ram::1000000000000003:role/r" } },
} as const;
const args = { resourceShareName: "network", resources, receivers } as const;

let declared: Declared;
beforeEach(() => {
    pulumi.runtime.setAllConfig({});
    declared = new Declared(({ type, name, id, inputs }) => {
        if (type.endsWith(":ResourceShare")) {
            return { id: id || "rs-1", state: { ...inputs, resourceShareOwner: sender } };
        }
        const described = { resourceId: "vsw-2", resourceType: "VSwitch" };
        return { id: name, state: inputs.resourceArn === undefined ? inputs : { ...inputs, ...described } };
    });
});
// What is still being declared would find the next test's mocks.
afterEach(() => declared.all());

const component = "urn:pulumi:stack::project::alicloud-resource-sharing:index:CrossAccountShare::network";
const share = "alicloud:resourcemanager/resourceShare:ResourceShare network";
const web = "alicloud:resourcemanager/sharedResource:SharedResource network-web";
const db = "alicloud:resourcemanager/sharedResource:SharedResource network-db";
const target = "alicloud:resourcemanager/sharedTarget:SharedTarget network-team";

describe.each([
    ["dynamic", dynamic, "pulumi-nodejs:dynamic/alicloud-resource-sharing:InvitationResponse"],
    ["plugin", plugin, "alicloud-resource-sharing:index:InvitationResponse"],
])("by the %s adapter", (_, { CrossAccountShare, Provider }, responseType) => {
    const response = `${responseType} network-team`;

    test("the children are a share, its resources, its targets, and the receivers' responses", async () => {
        new CrossAccountShare("network", { ...args, region: "cn-beijing" });
        const all = await declared.all();
        expect([...all.keys()].sort()).toEqual(
            [
                "alicloud-resource-sharing:index:CrossAccountShare network",
                share,
                web,
                db,
                target,
                "alicloud:resourcemanager/sharedTarget:SharedTarget network-other",
                response,
                `${responseType} network-other`,
            ].sort(),
        );
        const parents = [...all.values()].map(({ parent }) => parent);
        expect(parents.sort()).toEqual(["", ...Array(7).fill(component)]);

        expect(all.get(share)?.inputs).toEqual({ resourceShareName: "network", allowExternalTargets: true });
        expect(all.get(web)?.inputs).toEqual({ resourceShareId: "rs-1", ...resources.web });
        expect(all.get(db)?.inputs).toEqual({ resourceShareId: "rs-1", ...resources.db });
        expect(all.get(target)?.inputs).toEqual({ resourceShareId: "rs-1", targetId: "1000000000000002" });
        const common = {
            response: "accept",
            resourceShareId: "rs-1",
            senderAccountId: sender,
            region: "cn-beijing",
            waitFor: "resources",
        };
        expect(all.get(response)?.inputs).toMatchObject({ ...common, ...receivers.team });
        expect(all.get(`${responseType} network-other`)?.inputs).toMatchObject({
            ...common,
            ...receivers.other,
        });
    });

    test("a response depends on every resource and on the share, and on no target", async () => {
        new CrossAccountShare("network", args);
        const dependencies = (await declared.all()).get(response)?.dependencies;
        expect(dependencies?.map((urn) => urn.split("$").at(-1)).sort()).toEqual(
            [share, web, db].map((child) => child.replace(" ", "::")).sort(),
        );
    });

    test("a share that exists is read, in whose account the sender is, and nothing is waited for in an empty one", async () => {
        const existing = new CrossAccountShare("network", { resourceShareId: "rs-7", receivers });
        const all = await declared.all();
        expect(all.get(share)).toMatchObject({ readId: "rs-7", parent: component });
        expect(all.get(target)?.inputs).toMatchObject({ resourceShareId: "rs-7" });
        expect(all.get(response)?.inputs).toMatchObject({ resourceShareId: "rs-7", senderAccountId: sender });
        expect(all.get(response)?.inputs.waitFor).toBeUndefined();
        expect(await resolved(existing.resourceShareId)).toBe("rs-7");
    });

    test("each side has its provider, and all of them what the component's options say", async () => {
        const provider = new Provider("team", { region: "cn-hangzhou", profile: "team" });
        const alicloud = new AlicloudProvider("alicloud", "sender", {});
        new CrossAccountShare(
            "network",
            { ...args, receivers: { team: { accountId: "1000000000000002", provider } } },
            {
                providers: { alicloud },
                protect: true,
                dependsOn: [new Child("first")],
                customTimeouts: { create: "20m" },
            },
        );
        const all = await declared.all();
        expect(all.get(response)?.provider).toMatch(/::team::/);
        for (const name of [share, web, db, target, response]) {
            const child = all.get(name);
            expect(child).toMatchObject({ protect: true, createTimeout: "20m" });
            expect(child?.dependencies).toContainEqual(expect.stringMatching(/::first$/));
            if (name !== response) {
                expect(child?.provider).toMatch(/::sender::/);
            }
        }
    });

    test("ids for other resources are those of the component, and depend on the response", async () => {
        const { receivers: made } = new CrossAccountShare("network", args);
        expect(await resolved(made.team.sharedResourceIds("VSwitch"))).toEqual(["vsw-1", "vsw-2"]);
        expect(await resolved(made.team.sharedResourceIds("Image"))).toEqual([]);
        expect(await resolved(made.team.sharedResourceId("db"))).toBe("vsw-2");
        new Child("instance", { vswitchId: made.team.sharedResourceId("web") });
        new Child("all", { vswitchIds: made.team.sharedResourceIds() });
        const all = await declared.all();
        for (const name of ["instance", "all"]) {
            const dependencies = all.get(`test:index:Child ${name}`)?.dependencies;
            expect(dependencies).toContainEqual(expect.stringContaining(`${responseType}::network-team`));
            expect(dependencies).toContainEqual(expect.stringMatching(/SharedResource::network-web$/));
        }
    });

    test("a name that no resource has is an error", () => {
        const { receivers: made } = new CrossAccountShare("network", args);
        expect(() => Reflect.apply(made.team.sharedResourceId, made.team, ["mail"])).toThrow(
            new pulumi.RunError('The share has no resource "mail"; its resources are: web, db.'),
        );
    });
});

class Child extends pulumi.CustomResource {
    constructor(name: string, inputs: pulumi.Inputs = {}) {
        super("test:index:Child", name, inputs);
    }
}

class AlicloudProvider extends pulumi.ProviderResource {}
