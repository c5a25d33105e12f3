import { refuse } from "../../errors/serviceErrors.js";
import type { ResourceAssociation, TargetAssociation } from "../../store/records.js";
import { associationStatus, associationUpdateTime } from "../associations/association.js";
import {
    associationsOf,
    isJoined,
    isVisibleAssociation,
    receivedStatus,
} from "../associations/membership.js";
import { type Call, formatTime, readOperation } from "../call.js";
import type { SharedResourceRow } from "../operationTypes.js";
import { nestedRows, page } from "../paging.js";
import { isResourceId, isShareId, ownerOf } from "../parameters/fields.js";
import { listOf } from "../parameters/lists.js";
import { optionalResourceType } from "../resources/resources.js";
import { parseArn } from "../resources/resourceTypes.js";
import { shareOf } from "../shares/share.js";
import { isTargetId } from "../targets.js";
import { countShareRead } from "../visibility.js";

const operationName = "ListSharedResources";
const list = { operation: operationName, member: "SharedResources" } as const;

/** Lists the resources that the caller shares, or those that other accounts share with the caller. */
export const listSharedResources = readOperation(operationName, (call) => {
    const owner = ownerOf(call.parameters);
    const matches = filter(call);
    const partner = optionalPartner(call);
    const { newestFirst } = call.settings;
    const inners = (outer: { shareId: string }) => call.region.resourcesOf(outer.shareId);
    if (owner === "Self") {
        const shares = call.region.sharesOf(call.caller.account.id);
        return page(call, {
            ...list,
            rows: (after) =>
                nestedRows(shares, (share) => call.region.resourcesOf(share.id), newestFirst, after),
            isShown: ([share, resource]) =>
                matches(resource) &&
                share.deletedTime === null &&
                isShared(call, resource) &&
                (partner === undefined || takesPart(call, share.id, partner)),
            render: ([, resource]) => render(call, resource),
        });
    }
    countShareRead(call);
    return page(call, {
        ...list,
        rows: (after) => nestedRows(associationsOf(call, call.caller.account.id), inners, newestFirst, after),
        isShown: ([target, resource]) =>
            matches(resource) &&
            (partner === undefined || shareOf(call, target).ownerId === partner) &&
            isVisibleAssociation(call, target) &&
            receivedStatus(call, target, resource) !== undefined,
        render: ([target, resource]) => renderReceived(call, target, resource),
    });
});

function filter(call: Call): (resource: ResourceAssociation) => boolean {
    const type = optionalResourceType(call);
    const shareIds = listOf(call.parameters, "ResourceShareIds", isShareId);
    const ids = listOf(call.parameters, "ResourceIds", isResourceId);
    const arns = listOf(call.parameters, "ResourceArns", (arn) => parseArn(arn) !== undefined);
    if (ids.length > 0 && arns.length > 0) {
        refuse("InvalidParameter.ResourceConflict");
    }
    return (resource) =>
        (type ?? resource.resourceType) === resource.resourceType &&
        (shareIds.length === 0 || shareIds.includes(resource.shareId)) &&
        (ids.length === 0 || ids.includes(resource.resourceId)) &&
        (arns.length === 0 || arns.includes(resource.resourceArn));
}

function optionalPartner(call: Call): string | undefined {
    const target = call.parameters.get("Target");
    return target === undefined || isTargetId(target) ? target : refuse("InvalidParameter.Target");
}

function isShared(call: Call, resource: ResourceAssociation): boolean {
    return associationStatus(call, resource) === "Associated";
}

function takesPart(call: Call, shareId: string, targetId: string): boolean {
    return [...call.region.targetsOf(shareId)].some(
        (target) => target.targetId === targetId && isJoined(call, target),
    );
}

function render(call: Call, resource: ResourceAssociation): SharedResourceRow {
    return {
        ResourceId: resource.resourceId,
        ResourceType: resource.resourceType,
        ResourceArn: resource.resourceArn,
        ResourceShareId: resource.shareId,
        CreateTime: formatTime(resource.createTime),
        UpdateTime: formatTime(associationUpdateTime(call, resource)),
    };
}

function renderReceived(
    call: Call,
    target: TargetAssociation,
    resource: ResourceAssociation,
): SharedResourceRow {
    const received = receivedStatus(call, target, resource);
    return {
        ...render(call, resource),
        ResourceStatus: received?.status ?? "Unavailable",
        ResourceStatusMessage: received?.message ?? "",
    };
}
