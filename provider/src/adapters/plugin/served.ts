import type { LookUp } from "../../functions/lookUp";
import { lookUps } from "../../functions/lookUps";
import { sharesOfRun } from "../../resources/declaredShares";
import { createInvitationAutoResponse } from "../../resources/invitationAutoResponse/invitationAutoResponse";
import { createInvitationResponse } from "../../resources/invitationResponse/invitationResponse";
import type { Resource } from "../../resources/resource";
import { tokenOf, types } from "./contract";

/** The resources that the plugin serves, by their type, for the time of one run of the CLI. */
export function createResources(): Readonly<Record<string, Resource>> {
    const shares = sharesOfRun();
    return {
        [types.InvitationResponse.token]: createInvitationResponse(shares),
        [types.InvitationAutoResponse.token]: createInvitationAutoResponse(shares),
    };
}

/** The look-ups that the plugin serves, by their token. */
export const functions: Readonly<Record<string, LookUp>> = Object.fromEntries(
    Object.entries(lookUps).map(([name, lookUp]) => [tokenOf(name), lookUp]),
);
