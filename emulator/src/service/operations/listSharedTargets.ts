import { refuse } from "../../errors/serviceErrors.js";
import type { TargetAssociation } from "../../store/records.js";
import { activeResources } from "../associations/activeAssociations.js";
import { associationUpdateTime } from "../associations/association.js";
import { associationsOf, isJoined, isVisibleAssociation } from "../associations/membership.js";
import { type Call, formatTime, readOperation } from "../call.js";
import type { SharedTargetRow } from "../operationTypes.js";
import { nestedRows, page, rowsOf } from "../paging.js";
import { isResourceId, isShareId, ownerOf } from "../parameters/fields.js";
import { listOf } from "../parameters/lists.js";
import { optionalResourceType } from "../resources/resources.js";
import { parseArn } from "../resources/resourceTypes.js";
import { shareOf } from "../shares/share.js";
import { isTargetId } from "../targets.js";
import { countShareRead } from "../visibility.js";

const operationName = "ListSharedTargets";
const list = { operation: operationName, member: "SharedTargets" } as const;

/** Lists the principals that the caller shares with, or the owners of the shares that the caller has joined. */
export const listSharedTargets = readOperation(operationName, (call) => {
    const owner = ownerOf(call.parameters);
    const targetIds = listOf(call.parameters, "Targets", isTargetId);
    const matches = filter(call);
    const isNamed = (id: string) => targetIds.length === 0 || targetIds.includes(id);
    const { newestFirst } = call.settings;
    if (owner === "Self") {
        const shares = call.region.sharesOf(call.caller.account.id);
        return page(call, {
            ...list,
            rows: (after) =>
                nestedRows(shares, (share) => call.region.targetsOf(share.id), newestFirst, after),
            isShown: ([, target]) => isNamed(target.targetId) && matches(target) && isJoined(call, target),
            render: ([, target]) => render(call, target, target.targetId),
        });
    }
    countShareRead(call);
    return page(call, {
        ...list,
        rows: (after) => rowsOf(associationsOf(call, call.caller.account.id), newestFirst, after),
        isShown: (target) =>
            isNamed(shareOf(call, target).ownerId) && matches(target) && isVisibleAssociation(call, target),
        render: (target) => render(call, target, shareOf(call, target).ownerId),
    });
});

function filter(call: Call): (target: TargetAssociation) => boolean {
    const { parameters } = call;
    const type = optionalResourceType(call);
    const shareIds = listOf(parameters, "ResourceShareIds", isShareId);
    const id = parameters.get("ResourceId");
    const arn = parameters.get("ResourceArn");
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
            [...activeResources(call, shareOf(call, target))].some(
                (resource) =>
                    (type ?? resource.resourceType) === resource.resourceType &&
                    (id ?? resource.resourceId) === resource.resourceId &&
                    (arn ?? resource.resourceArn) === resource.resourceArn,
            ));
}

function render(call: Call, target: TargetAssociation, targetId: string): SharedTargetRow {
    return {
        TargetId: targetId,
        ResourceShareId: target.shareId,
        External: target.external,
        CreateTime: formatTime(target.createTime),
        UpdateTime: formatTime(associationUpdateTime(call, target)),
        ...(target.property !== null && { TargetProperty: target.property }),
    };
}
