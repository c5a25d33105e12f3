import type { JsonObject } from "../../json.js";
import type { TargetAssociation } from "../../world/model.js";
import type { Call } from "../call.js";
import { renderFailure } from "../render.js";

/** Why the association with a target failed: the resources its acceptance failed for. */
export function targetFailures(call: Call, target: TargetAssociation): readonly JsonObject[] {
    const invitation = target.invitationId === null ? undefined : call.region.invitation(target.invitationId);
    return (invitation?.answer.failures ?? []).map((failure) => {
        const { ResourceId: EntityId = "", ResourceType: EntityType = "", ...rest } = renderFailure(failure);
        return { EntityId, EntityType, ...rest };
    });
}
