import { refuse } from "../../errors/serviceErrors.js";
import type { JsonObject } from "../../json.js";
import type { TargetAssociation } from "../../world/model.js";
import { type Call, readOperation, timeText } from "../call.js";
import { nestedRows, page, rowsOf } from "../paging.js";
import { isResourceId, isShareId, ownerOf } from "../rules/fields.js";
import { listOf } from "../rules/lists.js";
import { livingResources } from "../rules/livingResources.js";
import { noteShareRead, shareOf } from "../rules/ownership.js";
import { optionalResourceType } from "../rules/resources.js";
import { parseArn } from "../rules/resourceTypes.js";
import { isTargetId } from "../rules/targets.js";
import { associationUpdateTime } from "../state/association.js";
import { associationsOf, isJoined, isParticipation } from "../state/membership.js";

const NAME = "ListSharedTargets";
const LIST = { operation: NAME, member: "SharedTargets" } as const;

/** Lists the principals the caller shares with, or the owners of the shares the caller takes part in. */
export const listSharedTargets = readOperation(NAME, (call) => {
    const owner = ownerOf(call.parameters);
    const targetIds = listOf(call.parameters, "Targets", isTargetId);
    const isWanted = filter(call);
    const isNamed = (id: string) => targetIds.length === 0 || targetIds.includes(id);
    const { newestFirst } = call.settings;
    if (owner === "Self") {
        const shares = call.region.sharesOf(call.caller.account.id);
        return page(call, {
            ...LIST,
            rows: (after) =>
                nestedRows(shares, (share) => call.region.targetsOf(share.id), newestFirst, after),
            isShown: ([, target]) => isNamed(target.targetId) && isWanted(target) && isJoined(call, target),
            render: ([, target]) => render(call, target, target.targetId),
        });
    }
    noteShareRead(call);
    return page(call, {
        ...LIST,
        rows: (after) => rowsOf(associationsOf(call, call.caller.account.id), newestFirst, after),
        isShown: (target) =>
            isNamed(shareOf(call, target).ownerId) && isWanted(target) && isParticipation(call, target),
        render: (target) => render(call, target, shareOf(call, target).ownerId),
    });
});

function filter(call: Call): (target: TargetAssociation) => boolean {
    const { parameters } = call;
    const type = optionalResourceType(call);
    const shareIds = listOf(parameters, "ResourceShareIds", isShareId);
    const id = parameters.text("ResourceId");
    const arn = parameters.text("ResourceArn");
    if (id !== undefined && !isResourceId(id)) {
        refuse("InvalidParameter.ResourceId");
    }
    if (arn !== undefined && parseArn(arn) === undefined) {
        refuse("InvalidParameter.ResourceArn");
    }
    if (id !== undefined && arn !== undefined) {
        refuse("InvalidParameter.ResourceConflict");
    }
    const anyResource = type === undefined && id === undefined && arn === undefined;
    return (target) =>
        (shareIds.length === 0 || shareIds.includes(target.shareId)) &&
        (anyResource ||
            [...livingResources(call, shareOf(call, target))].some(
                (resource) =>
                    (type ?? resource.resourceType) === resource.resourceType &&
                    (id ?? resource.resourceId) === resource.resourceId &&
                    (arn ?? resource.resourceArn) === resource.resourceArn,
            ));
}

function render(call: Call, target: TargetAssociation, targetId: string): JsonObject {
    return {
        TargetId: targetId,
        ResourceShareId: target.shareId,
        External: target.external,
        CreateTime: timeText(target.createTime),
        UpdateTime: timeText(associationUpdateTime(call, target)),
        ...(target.property !== null && { TargetProperty: target.property }),
    };
}
