import { refuse } from "../../errors/serviceErrors.js";
import type { Share } from "../../store/records.js";
import type { Call } from "../call.js";
import type { ResourceReference } from "../resources/resources.js";
import type { ResolvedTarget } from "../targets.js";
import { activeResources } from "./activeAssociations.js";
import { targetStatus } from "./association.js";

/** Checks that no other share gives a cloud service one of these resources or types. @throws ApiError */
export function requireOneShareForServices(
    call: Call,
    share: Share | undefined,
    targets: readonly ResolvedTarget[],
    resources: readonly Pick<ResourceReference, "resourceId" | "resourceType">[],
): void {
    const services = targets.filter(({ entityType }) => entityType === "Service");
    for (const other of services.length > 0 ? call.region.sharesOf(call.caller.account.id) : []) {
        if (other !== share && other.deletedTime === null && sharesWithAny(call, other, services)) {
            requireDisjoint([...activeResources(call, other)], resources);
        }
    }
}

function sharesWithAny(call: Call, share: Share, services: readonly ResolvedTarget[]): boolean {
    return [...call.region.targetsOf(share.id)].some(
        (target) =>
            targetStatus(call, target) !== "Disassociated" &&
            services.some(({ targetId }) => targetId === target.targetId),
    );
}

type Held = readonly Pick<ResourceReference, "resourceId" | "resourceType">[];

function requireDisjoint(held: Held, wanted: Held): void {
    for (const { resourceId, resourceType } of wanted) {
        const sameType = held.filter((one) => one.resourceType === resourceType);
        if (sameType.some((one) => one.resourceId === resourceId)) {
            refuse("NotSupport.Service.AssociateConflict");
        }
        if (sameType.length > 0) {
            refuse("NotSupport.Service.ExistInOtherResourceShare");
        }
    }
}
