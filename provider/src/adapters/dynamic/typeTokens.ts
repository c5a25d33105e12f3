import { byType, type TypeName, type TypeProperties } from "../../resources/resourceTypes";
import { alicloud, programKey, type Setting } from "../../schema/settings";

/** The module that serves each resource type: a subpath of the package. In users' state: never changes. */
const modules: Readonly<Record<TypeName, string>> = {
    InvitationResponse: "provider",
    InvitationAutoResponse: "provider/invitationAutoResponse",
};

/** A resource type as this adapter reaches it. */
export interface DynamicType extends TypeProperties {
    /** In users' state: never changes. */
    readonly token: string;
    /**
     * How the engine's dynamic provider process loads the provider: one constant line instead of serialised code, so
     * that an upgrade of the package takes effect at once and no state holds old code. In users' state: never changes.
     */
    readonly providerText: string;
}

/** The resource types, by their names. */
export const types: Readonly<Record<TypeName, DynamicType>> = byType((name, properties) => ({
    ...properties,
    token: `pulumi-nodejs:dynamic/alicloud-resource-sharing:${name}`,
    providerText: `exports.handler=()=>require("pulumi-alicloud-resource-sharing/${modules[name]}");`,
}));

/** The key of the configuration that an argument of a `Provider` stands for. */
export const providerKey = (argument: Setting): string => `${alicloud}:${argument}`;

/** What tells the arguments of an explicit provider from the stack's configuration, by its key. */
export const argumentsOfProgram = { [programKey]: "true" } as const;

export { problemWithTimeouts } from "./customTimeouts";
