import { getInvitations } from "../../functions/getInvitations";
import type { LookUp } from "../../functions/lookUp";
import { invitationResponse } from "../../resources/invitationResponse/invitationResponse";
import type { Resource } from "../../resources/resource";
import { getInvitationsToken, invitationResponseType } from "./contract";

/** The resources that the plugin serves, by their type. */
export const resources: Readonly<Record<string, Resource>> = { [invitationResponseType]: invitationResponse };

/** The look-ups that the plugin serves, by their token. */
export const functions: Readonly<Record<string, LookUp>> = { [getInvitationsToken]: getInvitations };
