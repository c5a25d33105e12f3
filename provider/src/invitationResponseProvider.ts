/**
 * What the engine's dynamic provider process loads for an `InvitationResponse`. This module's path and the names of its
 * methods are in users' state and never change.
 */

import { dynamicProvider } from "./adapters/dynamic/dynamicProvider";
import { configure, providerProcess, run } from "./adapters/dynamic/providerProcess";
import { invitationResponseHandler } from "./resources/invitationResponse/handler";

const provider = dynamicProvider(invitationResponseHandler(run), providerProcess);

export const { check, diff, create, read, update } = provider;
const { delete: remove } = provider;

export { configure, remove as delete };
