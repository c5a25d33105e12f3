import { tokenOf } from "../../common/packageTokens";
import { properties as ofAutoResponse } from "../../schema/invitationAutoResponse";
import { properties as ofResponse } from "../../schema/invitationResponse";
import { type PropertyTable, secretPathsOf } from "../../schema/propertyTable";

const tables = {
    InvitationResponse: ofResponse,
    InvitationAutoResponse: ofAutoResponse,
} as const satisfies Readonly<Record<string, PropertyTable>>;

export type TypeName = keyof typeof tables;

/** Subpaths of the package that serve each type to the dynamic provider process. In users' state: never change. */
const modules: Readonly<Record<TypeName, string>> = {
    InvitationResponse: "provider",
    InvitationAutoResponse: "provider/invitationAutoResponse",
};

export interface PluginType {
    /** In users' state: never changes. */
    readonly token: string;
    /** Every output, with no value yet: the SDK creates an output for each name that it is given. */
    readonly outputs: Readonly<Record<string, undefined>>;
    /** The secrets among the inputs: paths such as `assumeRole.externalId`. */
    readonly secrets: readonly string[];
}

export interface DynamicType extends PluginType {
    /**
     * How the engine's dynamic provider process loads the provider: one constant line instead of serialised code, so
     * that an upgrade of the package takes effect at once and no state contains old code. In users' state: never
     * changes.
     */
    readonly providerText: string;
}

export const pluginTypes = byName(
    (name): PluginType => ({
        token: tokenOf(name),
        outputs: Object.fromEntries(Object.keys(tables[name]).map((output) => [output, undefined])),
        secrets: secretPathsOf(tables[name]),
    }),
);

export const dynamicTypes = byName(
    (name): DynamicType => ({
        ...pluginTypes[name],
        token: `pulumi-nodejs:dynamic/alicloud-resource-sharing:${name}`,
        providerText: `exports.handler=()=>require("pulumi-alicloud-resource-sharing/${modules[name]}");`,
    }),
);

function byName<Made>(make: (name: TypeName) => Made): Readonly<Record<TypeName, Made>> {
    return {
        InvitationResponse: make("InvitationResponse"),
        InvitationAutoResponse: make("InvitationAutoResponse"),
    };
}
