import { refuse } from "../../errors/serviceErrors.js";
import { isInProgress } from "../associations/association.js";
import { disassociate } from "../associations/disassociate.js";
import { type Call, writeOperation } from "../call.js";
import { cancelInvitation } from "../invitations/invite.js";
import { shareIdOf } from "../parameters/fields.js";
import { ownActiveShare } from "../shares/share.js";

/** Deletes a share: its receivers lose it, and its pending invitations are cancelled. */
export const deleteResourceShare = writeOperation("DeleteResourceShare", (call) => {
    const share = ownActiveShare(call, shareIdOf(call.parameters));
    const associations = [...call.region.resourcesOf(share.id), ...call.region.targetsOf(share.id)];
    if (associations.some((association) => isInProgress(call, association))) {
        refuse("DeleteResourceShareConflict");
    }
    endAll(call, share.id);
    share.deletedTime = call.now + call.settings.deleteMilliseconds;
    share.updateTime = call.now;
    return {};
});

function endAll(call: Call, shareId: string): void {
    for (const target of call.region.targetsOf(shareId)) {
        cancelInvitation(call, target);
        disassociate(call, target, 0);
    }
    for (const resource of call.region.resourcesOf(shareId)) {
        disassociate(call, resource, 0);
    }
}
