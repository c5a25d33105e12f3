import { type Setting, settingKey, settingNames } from "../../account/settings/names";
import { properties } from "../../resources/invitationResponse/properties";
import { secretPathsOf } from "../../resources/properties/table";

/** The type of an `InvitationResponse`. In users' state: never changes. */
export const invitationResponseType = "pulumi-nodejs:dynamic/alicloud-resource-sharing:InvitationResponse";

/**
 * How the engine's dynamic provider process loads the provider: one constant line instead of serialised code, so
 * that an upgrade of the package takes effect at once and no state holds old code. In users' state: never changes.
 */
export const providerText = 'exports.handler=()=>require("pulumi-alicloud-resource-sharing/provider");';

/** Every output of an `InvitationResponse`, not known yet: the engine gives a class an output for each name that it is given. */
export const invitationResponseOutputs: Readonly<Record<string, undefined>> = Object.fromEntries(
    Object.keys(properties).map((name) => [name, undefined]),
);

/** The secrets among the inputs of an `InvitationResponse`: paths such as `assumeRole.externalId`. */
export const invitationResponseSecrets: readonly string[] = secretPathsOf(properties);

/** The arguments of a `Provider`, and whether their values are secrets. */
export const providerArguments: Readonly<Record<Setting, { readonly isSecret: boolean }>> = settingNames;

/** The key of the configuration that an argument of a `Provider` stands for. */
export const providerKey = (argument: Setting): string => settingKey(argument);

export { problemWithTimeouts } from "./customTimeouts";
