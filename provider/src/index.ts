import { dynamicAdapter } from "./program/dynamicAdapter";
import type { LookUps } from "./program/generated/lookUps";
import { createLookUps } from "./program/lookUps";

/** The same, served by the plugin: the code that `pulumi import` prints has this name. By itself: `…/plugin`. */
export * as plugin from "./plugin";

export { CrossAccountShare } from "./program/crossAccountShare";
export * from "./program/generated/enumerations";
export { InvitationAutoResponse } from "./program/invitationAutoResponse";
export { InvitationResponse } from "./program/invitationResponse";
export { Provider } from "./program/provider";
export * from "./program/types";

const ours = createLookUps(dynamicAdapter);

export const getInvitations: LookUps["getInvitations"] = ours.getInvitations;
export const getInvitationsOutput: LookUps["getInvitationsOutput"] = ours.getInvitationsOutput;
export const getInvitation: LookUps["getInvitation"] = ours.getInvitation;
export const getInvitationOutput: LookUps["getInvitationOutput"] = ours.getInvitationOutput;
export const getSharedResources: LookUps["getSharedResources"] = ours.getSharedResources;
export const getSharedResourcesOutput: LookUps["getSharedResourcesOutput"] = ours.getSharedResourcesOutput;
