import { tokenOf } from "../../common/packageTokens";
import { lookUpsByName } from "../../lookUps/lookUpsByName";
import type { LookUp } from "../../lookUps/runLookUp";
import { invitationAutoResponseHandler } from "../../resources/invitationAutoResponse/handler";
import { invitationResponseHandler } from "../../resources/invitationResponse/handler";
import type { ResourceHandler } from "../../resources/resourceHandler";
import { ThisRun } from "../../resources/thisRun";
import { pluginTypes } from "../engine/typeTokens";

/** The handlers by resource type, for one run of the CLI. @param engineAddress see {@link ThisRun} */
export function createHandlers(engineAddress?: string): Readonly<Record<string, ResourceHandler>> {
    const run = new ThisRun(engineAddress);
    return {
        [pluginTypes.InvitationResponse.token]: invitationResponseHandler(run),
        [pluginTypes.InvitationAutoResponse.token]: invitationAutoResponseHandler(run),
    };
}

export const lookUpsByToken: ReadonlyMap<string, LookUp> = new Map(
    Object.entries(lookUpsByName).map(([name, lookUp]) => [tokenOf(name), lookUp]),
);
