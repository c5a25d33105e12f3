/**
 * What the engine's dynamic provider process loads for an `InvitationAutoResponse`. The subpath that leads here and the
 * names of its methods are in users' state and never change.
 */

import { dynamicProvider } from "./adapters/dynamic/dynamicProvider";
import { configure, providerProcess, run } from "./adapters/dynamic/providerProcess";
import { invitationAutoResponseHandler } from "./resources/invitationAutoResponse/handler";

const provider = dynamicProvider(invitationAutoResponseHandler(run), providerProcess);

export const { check, diff, create, read, update } = provider;
const { delete: remove } = provider;

export { configure, remove as delete };
