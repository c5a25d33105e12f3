import type { ResourceAssociation, Share } from "../../world/model.js";
import type { Call } from "../call.js";
import { associationStatus } from "../state/association.js";
import type { NamedResource } from "./resources.js";

/** The associations of a share with resources that have not ended. */
export function* livingResources(call: Call, share: Share): Generator<ResourceAssociation> {
    for (const resource of call.region.resourcesOf(share.id)) {
        if (associationStatus(call, resource) !== "Disassociated") {
            yield resource;
        }
    }
}

/** The association of a share with a resource that has not ended. */
export function livingResource(
    call: Call,
    share: Share,
    resource: NamedResource,
): ResourceAssociation | undefined {
    return [...livingResources(call, share)].find(
        (one) => one.resourceId === resource.resourceId && one.resourceType === resource.resourceType,
    );
}
