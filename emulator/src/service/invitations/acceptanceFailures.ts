import type { FailedResource, ResourceAssociation, Share } from "../../store/records.js";
import { activeResources } from "../associations/activeAssociations.js";
import { associationsOf, isJoined, limitDescription } from "../associations/membership.js";
import type { Call } from "../call.js";

/** The resources of a share that the caller's acceptance fails for, and why. */
export function findAcceptanceFailures(call: Call, share: Share): readonly FailedResource[] {
    const resources = [...activeResources(call, share)];
    const holdsVSwitch = resources.some(({ resourceType }) => resourceType === "VSwitch");
    let vSwitches = holdsVSwitch ? acceptedVSwitches(call, share) : 0;
    const failures: FailedResource[] = [];
    for (const resource of resources) {
        vSwitches += resource.resourceType === "VSwitch" ? 1 : 0;
        const failure = failureOf(call, share, resource, vSwitches);
        if (failure !== undefined) {
            failures.push(failure);
        }
    }
    return failures;
}

function failureOf(
    call: Call,
    share: Share,
    { resourceId, resourceType, resourceArn }: ResourceAssociation,
    vSwitches: number,
): FailedResource | undefined {
    const injected = call.store.acceptanceFailure({ resourceId }, share.id, call.caller.account.id);
    if (injected !== undefined) {
        const { reason, description } = injected;
        return { resourceId, resourceType, resourceArn, reason, description };
    }
    if (resourceType === "VSwitch" && vSwitches > call.settings.acceptedVSwitchLimit) {
        const limit = { reason: "LimitExceeded", description: limitDescription } as const;
        return { resourceId, resourceType, resourceArn, ...limit };
    }
    return undefined;
}

/** The number of vSwitches in the shares that the caller has joined, except the one that it is accepting. */
function acceptedVSwitches(call: Call, accepting: Share): number {
    let accepted = 0;
    for (const target of associationsOf(call, call.caller.account.id)) {
        const share = call.region.share(target.shareId);
        if (share !== undefined && share !== accepting && isJoined(call, target)) {
            for (const { resourceType } of activeResources(call, share)) {
                accepted += resourceType === "VSwitch" ? 1 : 0;
            }
        }
    }
    return accepted;
}
