import { getInvitation } from "./getInvitation";
import { getInvitations } from "./getInvitations";
import { getSharedResources } from "./getSharedResources";

/** All look-ups, by their names. */
export const lookUpsByName = { getInvitations, getInvitation, getSharedResources } as const;

export type LookUpName = keyof typeof lookUpsByName;
