import { tokenOf } from "../../common/packageTokens";
import type { LookUp } from "../../functions/lookUp";
import { lookUpsByName } from "../../functions/lookUpsByName";
import { sharesOfRun } from "../../resources/declaredShares";
import { invitationAutoResponseHandler } from "../../resources/invitationAutoResponse/handler";
import { invitationResponseHandler } from "../../resources/invitationResponse/handler";
import type { ResourceHandler } from "../../resources/resourceHandler";
import { types } from "./typeTokens";

/** The resources that the plugin serves, by their type, for the time of one run of the CLI. */
export function createHandlers(): Readonly<Record<string, ResourceHandler>> {
    const shares = sharesOfRun();
    return {
        [types.InvitationResponse.token]: invitationResponseHandler(shares),
        [types.InvitationAutoResponse.token]: invitationAutoResponseHandler(shares),
    };
}

/** The look-ups that the plugin serves, by their token. */
export const functions: ReadonlyMap<string, LookUp> = new Map(
    Object.entries(lookUpsByName).map(([name, lookUp]) => [tokenOf(name), lookUp]),
);
