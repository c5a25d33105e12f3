import { getInvitations } from "../../functions/getInvitations";
import type { LookUp } from "../../functions/lookUp";
import { createInvitationResponse } from "../../resources/invitationResponse/invitationResponse";
import type { Resource } from "../../resources/resource";
import { getInvitationsToken, invitationResponseType } from "./contract";

/** The resources that the plugin serves, by their type, for the time of one run of the CLI. */
export function createResources(): Readonly<Record<string, Resource>> {
    return { [invitationResponseType]: createInvitationResponse() };
}

/** The look-ups that the plugin serves, by their token. */
export const functions: Readonly<Record<string, LookUp>> = { [getInvitationsToken]: getInvitations };
