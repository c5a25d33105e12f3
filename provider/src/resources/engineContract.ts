/** In users' state: never changes. */
export const invitationResponseType = "pulumi-nodejs:dynamic/alicloud-resource-sharing:InvitationResponse";

/**
 * How the engine's dynamic provider process loads the provider: one constant text instead of serialised code, so
 * that an upgrade of the package takes effect at once and no state holds old code. In users' state: never changes.
 */
export const providerText = 'exports.handler=()=>require("pulumi-alicloud-resource-sharing/provider");';
