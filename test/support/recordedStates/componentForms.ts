import { type Form, roleOf } from "./forms";
import type { World } from "./world";

interface Component {
    /** The share and its resources, as source code. */
    readonly share: (name: string) => string;
    /** The one receiver, as source code: an account by each kind of credentials. */
    readonly receiver: (world: World) => string;
    /** The component that is complete before this one begins. Default: none. */
    readonly after?: string;
}

/** A component in one form. It has one receiver and one resource, for these are created in any order. */
function component(
    name: string,
    { share, receiver, after = "" }: Component,
    others: Partial<Form> = {},
): Form {
    const options = `{ providers: { alicloud: sender }, dependsOn: [${after}] }`;
    return {
        name,
        prepare: async () => undefined,
        declare: (world) =>
            `const ${name} = new sharing.CrossAccountShare("${name}", { ${share(name)}, receivers: { team: ${receiver(world)} } }, ${options});`,
        ...others,
    };
}

/** Every form of a `CrossAccountShare`. */
export const componentForms: readonly Form[] = [
    component("componentByRole", {
        share: (name) =>
            `resourceShareName: "${name}", resources: { web: { resourceId: "vsw-${name}", resourceType: "VSwitch" } }`,
        receiver: (world) =>
            `{ accountId: "${world.id("partner")}", assumeRole: ${JSON.stringify(roleOf(world.id("partner")))}, onDelete: "leave" }`,
    }),
    component("componentByProvider", {
        after: "componentByRole",
        share: (name) =>
            `resourceShareName: "${name}", resources: { image: { resourceArn: "acs:ecs:cn-hangzhou:1000000000000001:snapshot/s-${name}" } }`,
        receiver: (world) => `{ accountId: "${world.id("otherSender")}", provider: other }`,
    }),
    component(
        "componentOfShare",
        {
            after: "componentByProvider",
            share: () => `resourceShareId: "rs-componentOfShare", region: "cn-hangzhou"`,
            receiver: (world) => `{ accountId: "${world.id("partner")}", profile: "partner" }`,
        },
        { prepare: (world) => world.share("componentOfShare", { to: null }) },
    ),
];
