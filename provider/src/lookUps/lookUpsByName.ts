import type { LookUpName } from "../schema/lookUps";
import { getInvitation } from "./getInvitation";
import { getInvitations } from "./getInvitations";
import { getSharedResources } from "./getSharedResources";
import type { LookUp } from "./runLookUp";

export const lookUpsByName = {
    getInvitations,
    getInvitation,
    getSharedResources,
} as const satisfies Readonly<Record<LookUpName, LookUp>>;
