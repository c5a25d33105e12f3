import { tokenOf } from "../../common/packageTokens";
import { byType, type TypeName, type TypeProperties } from "../../resources/resourceTypes";

/** A resource type as this adapter reaches it. */
export interface PluginType extends TypeProperties {
    /** In users' state: never changes. */
    readonly token: string;
}

/** The resource types, by their names. */
export const types: Readonly<Record<TypeName, PluginType>> = byType((name, properties) => ({
    ...properties,
    token: tokenOf(name),
}));
