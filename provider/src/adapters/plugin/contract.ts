import { settingNames } from "../../account/settings/names";
import { properties } from "../../resources/invitationResponse/properties";
import { secretPathsOf } from "../../resources/properties/table";

/** Name of the Pulumi package, of its configuration's namespace, and of the plugin. In users' state: never changes. */
export const packageName = "alicloud-resource-sharing";

/** The type of an `InvitationResponse`. In users' state: never changes. */
export const invitationResponseType = tokenOf("InvitationResponse");

/** The token of a type or of a look-up of this package. */
export function tokenOf(name: string): string {
    return `${packageName}:index:${name}`;
}

/** Every output of an `InvitationResponse`, not known yet: the engine gives a class an output for each name that it is given. */
export const invitationResponseOutputs: Readonly<Record<string, undefined>> = Object.fromEntries(
    Object.keys(properties).map((name) => [name, undefined]),
);

/** The secrets among the inputs of an `InvitationResponse`: paths such as `assumeRole.externalId`. */
export const invitationResponseSecrets: readonly string[] = secretPathsOf(properties);

/** The type of a `CrossAccountShare`, by either adapter: no provider knows it. In users' state: never changes. */
export const crossAccountShareType = tokenOf("CrossAccountShare");

/**
 * What is wrong with a known value for an input of an `InvitationResponse`, as the end of a sentence that begins with
 * the input's name; undefined where it is right.
 */
export function problemWithInput(
    name: "accountId" | "resourceShareId" | "region" | "onDelete" | "profile",
    value: unknown,
): string | undefined {
    return properties[name].input.form.problemWith(value);
}

/** The names of the settings, which are the plugin's keys in the configuration and the arguments of a `Provider`. */
export const settings: readonly string[] = Object.keys(settingNames);
