import type { ResourceAssociation, Share, TargetAssociation } from "../../store/records.js";
import type { Call } from "../call.js";
import type { ResourceReference } from "../resources/resources.js";
import { associationStatus, isAssociationPurged, targetStatus } from "./association.js";

/** The associations of a share with resources that are not disassociated. */
export function* activeResources(call: Call, share: Share): Generator<ResourceAssociation> {
    for (const resource of call.region.resourcesOf(share.id)) {
        if (associationStatus(call, resource) !== "Disassociated") {
            yield resource;
        }
    }
}

/** The association of a share with a resource, unless it is disassociated. */
export function activeResource(
    call: Call,
    share: Share,
    resource: ResourceReference,
): ResourceAssociation | undefined {
    return [...activeResources(call, share)].find(
        (one) => one.resourceId === resource.resourceId && one.resourceType === resource.resourceType,
    );
}

/** The association of a share with a target, unless it is disassociated or purged. */
export function activeTarget(call: Call, share: Share, targetId: string): TargetAssociation | undefined {
    for (const target of call.region.targetsOf(share.id).listed(true)) {
        const status = targetStatus(call, target);
        if (
            target.targetId === targetId &&
            status !== "Disassociated" &&
            !isAssociationPurged(call, target, status)
        ) {
            return target;
        }
    }
    return undefined;
}
