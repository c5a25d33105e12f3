import { settingNames } from "../../account/settings/names";
import { byType, type TypeName, type TypeProperties } from "../../resources/types";

/** Name of the Pulumi package, of its configuration's namespace, and of the plugin. In users' state: never changes. */
export const packageName = "alicloud-resource-sharing";

/** The token of a type or of a look-up of this package. */
export function tokenOf(name: string): string {
    return `${packageName}:index:${name}`;
}

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

/** The names of the settings, which are the plugin's keys in the configuration and the arguments of a `Provider`. */
export const settings: readonly string[] = Object.keys(settingNames);
