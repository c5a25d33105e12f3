import { snapshot, vSwitch } from "../../support/bothSides/declared";
import { componentInYaml } from "../../support/bothSides/programs/componentInYaml";
import { standIn } from "../../support/bothSides/senderPlugin";
import { Stage } from "../../support/bothSides/stage";
import { objectOf } from "../../support/scene/json";
import { failed, type TestStack } from "../../support/testStack";

let stage: Stage;
let stack: TestStack;
beforeEach(async () => {
    stage = await Stage.open(standIn, "plugin");
    stack = await stage.stack("local");
});
afterEach(() => stage.close());

/** What differs from the component of the other stories. */
interface Change {
    readonly name?: string;
    readonly properties?: object;
    readonly options?: object;
}

/** The component as a resource in YAML. */
function component({ name = "network", properties, options }: Change): object {
    const declared = { resources: { vSwitch }, receivers: { team: stage.receiver("team") } };
    const share = objectOf(componentInYaml(declared).resources.share);
    return {
        ...share,
        name,
        properties: { ...objectOf(share.properties), ...properties },
        options: { ...objectOf(share.options), ...options },
    };
}

async function declare(
    resources: Readonly<Record<string, object>>,
    outputs: Readonly<Record<string, string>> = {},
): Promise<void> {
    await stack.declareYaml({ ...stage.yamlProgram({ resources, outputs }) });
}

/** A share of its own: its id is not known before `up`. */
const other = {
    type: "alicloud:resourcemanager:ResourceShare",
    properties: { resourceShareName: "other", allowExternalTargets: true },
    options: { provider: `\${sender}` },
};

test("a preview plans every child, and `up` passes ids on @full", async () => {
    const resources = { vSwitch, notKnown: { ...snapshot, resourceId: `\${other.id}` } };
    const id = `\${share.receivers.team.sharedResourceIds.vSwitch}`;
    const again = {
        type: "alicloud:resourcemanager:SharedResource",
        properties: { resourceShareId: `\${other.id}`, resourceType: "VSwitch", resourceId: id },
        options: { provider: `\${sender}` },
    };
    await declare({ other, share: component({ properties: { resources } }), again }, { id });
    const { stdout } = await stack.stack.run(["preview", "--json"]);
    const planned: readonly { readonly urn: string; readonly newState: { readonly inputs?: object } }[] =
        JSON.parse(stdout).steps;
    const inputs = new Map(
        planned.map(({ urn, newState }) => [
            urn
                .split(/::|[$]/)
                .slice(-2)
                .join(" "),
            newState.inputs,
        ]),
    );
    const shared = "alicloud:resourcemanager/sharedResource:SharedResource";
    expect(inputs.get(`${shared} network-vSwitch`)).toMatchObject({ resourceId: vSwitch.resourceId });
    expect(inputs.has(`${shared} again`)).toBe(true);
    expect(inputs.has(`${shared} network-notKnown`)).toBe(true);
    expect(inputs.has("alicloud:resourcemanager/sharedTarget:SharedTarget network-team")).toBe(true);
    expect(inputs.has("alicloud-resource-sharing:index:InvitationResponse network-team")).toBe(true);

    await declare({ other, share: component({}), again }, { id });
    await stack.up();
    expect(await stack.stack.outputs()).toEqual({ id: vSwitch.resourceId });
    expect((await stack.resource("again"))?.inputs).toMatchObject({ resourceId: vSwitch.resourceId });
    await stack.up(["--expect-no-changes"]);
});

test("what is wrong is one line, before anything is declared or as soon as it is known @full", async () => {
    const problem = (text: string) =>
        `error: alicloud-resource-sharing:index:CrossAccountShare resource 'network' has a problem: ${text}\n`;
    await declare({ share: component({ properties: { resourceShareId: "rs-6GRmdD3X0000" } }) });
    expect(failed(await stack.stack.preview())).toContain(
        problem(
            "there must be either resourceShareName, for a new share, or resourceShareId, but there are both.",
        ),
    );
    const receivers = { team: { accountId: `\${other.id}`, profile: "team" } };
    await declare({ other, share: component({ properties: { receivers } }) });
    expect(failed(await stack.stack.up())).toMatch(
        /has a problem: receivers\.team\.accountId is "rs-\w+", but must be an account id such as "1512666876910000"\.\n/,
    );
    expect(await stage.invitationsTo("team")).toEqual([]);
});

test("secrets are encrypted in the state, whether they are marked or not @full", async () => {
    const { accountId, roleArn } = stage.receiver("team");
    const partner = stage.receiver("partner");
    const receivers = {
        team: { accountId, assumeRole: { roleArn, externalId: "an external id" } },
        partner: {
            accountId: partner.accountId,
            assumeRole: { roleArn: partner.roleArn, externalId: { "fn::secret": "another external id" } },
        },
    };
    await declare({ share: component({ properties: { receivers } }) });
    const output = (await stack.preview(["--diff"])) + (await stack.up());
    expect(output + JSON.stringify(await stack.stack.export())).not.toContain("external id");
    expect(await stage.seenBy("partner")).toEqual([vSwitch.resourceId]);
});

test("two components at the same time, each with its options; another name by an alias changes nothing @full", async () => {
    const partner = stage.receiver("partner");
    const toPartner = { accountId: partner.accountId, assumeRole: { roleArn: partner.roleArn } };
    const second = component({
        name: "second",
        properties: { resourceShareName: "second", receivers: { partner: toPartner } },
    });
    const third = component({
        name: "third",
        properties: { resourceShareName: "third", receivers: { partner: toPartner } },
        options: { dependsOn: [`\${share}`], parent: `\${second}` },
    });
    const share = component({ options: { protect: true } });
    await declare({ share, second, third });
    await stack.up();
    expect(await stage.seenBy("team")).toEqual([vSwitch.resourceId]);
    expect(await stage.seenBy("partner")).toEqual([vSwitch.resourceId, vSwitch.resourceId]);
    const { deployment } = await stack.stack.export();
    const all = deployment.resources ?? [];
    const named = (name: string) => all.filter(({ urn }) => urn.endsWith(`::${name}`));
    expect(named("network-team").map(({ protect }) => protect)).toEqual([true, true]);
    expect(named("second-partner").map(({ protect }) => protect ?? false)).toEqual([false, false]);
    // The whole of a component that it depends on was there before.
    const index = (name: string) => all.findIndex(({ urn }) => urn.endsWith(`::${name}`));
    expect(index("third-partner")).toBeGreaterThan(index("network-team"));

    const renamed = component({
        name: "renamed",
        options: { protect: true, aliases: [{ name: "network" }] },
    });
    await declare({ share: renamed, second, third });
    await stack.preview(["--expect-no-changes"]);
});
