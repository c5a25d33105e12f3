import { settingNames } from "../../account/settings/names";
import { properties } from "../../resources/invitationResponse/properties";
import { byType, type TypeName, type TypeProperties } from "../../resources/resourceTypes";

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

/** The type of a `CrossAccountShare`, by either adapter: no provider knows it. In users' state: never changes. */
export const crossAccountShareType = tokenOf("CrossAccountShare");

/**
 * What is wrong with a known value for an input of an `InvitationResponse`, as the end of a sentence that begins with
 * the input's name; undefined if it is right.
 */
export function problemWithInput(
    name: "accountId" | "resourceShareId" | "region" | "onDelete" | "profile",
    value: unknown,
): string | undefined {
    return properties[name].input.type.problemWith(value);
}

/** The names of the settings, which are the plugin's keys in the configuration and the arguments of a `Provider`. */
export const settings: readonly string[] = Object.keys(settingNames);
